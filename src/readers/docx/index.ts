import type { ArchiveJob, Reader } from '../job.js';
import { Refusal } from '../refusal.js';

export const readDocx: Reader<ArchiveJob> = ({ file }) => {
  throw new Refusal('binary', `\`${file}\` is not read yet`, 'save it as plain text or Markdown (UTF-8)');
};
