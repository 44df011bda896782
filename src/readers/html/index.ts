import type { Reader, ReadJob } from '../job.js';
import { Refusal } from '../refusal.js';

export const readHtml: Reader<ReadJob> = ({ file }) => {
  throw new Refusal('binary', `\`${file}\` is not read yet`, 'save it as plain text or Markdown (UTF-8)');
};
