import { decodeXml } from '../xml/decode.js';
import { XmlReader } from '../xml/xml-reader.js';
import { OPEN_DOCUMENT } from './namespaces.js';

/** The bytes of the picture of a flat OpenDocument text that its reader named `name`; null where there is none. */
export function pictureOfFlatOdt(bytes: Uint8Array, name: string): Uint8Array | null {
  const xml = new XmlReader(decodeXml(bytes), OPEN_DOCUMENT);
  let [within, count] = [false, 0];
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue;
    if (xml.name === 'office:text') within = true;
    if (!within || xml.name !== 'office:binary-data') continue;
    count += 1;
    if (name !== `picture-${count}`) continue;
    let data = '';
    for (const depth = xml.depth; xml.next() !== 'end' && xml.depth >= depth; ) data += xml.text;
    return Buffer.from(data, 'base64');
  }
  return null;
}
