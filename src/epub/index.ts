import { type Book, contentsOfBook, everyBlock, figuresOf, isDescribed, namesEach, termsOf } from '../book/index.js';
import type { EbookCover } from '../cover/index.js';
import type { Report } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import type { EpubSettings } from '../manifest/index.js';
import type { PageStart } from '../pages/index.js';
import { refusedBy, type Weighed } from './container/stores.js';
import { AnthologyEpub } from './container/writer.js';
import { COVER_PAGE, coverPage } from './package/coverpage.js';
import { identityOf } from './package/identity.js';
import { navigation } from './package/navigation.js';
import { ncx } from './package/ncx.js';
import { packageDocument } from './package/package.js';
import { landmarksOf } from './package/places.js';
import { Art } from './resources/art.js';
import { type EmbeddedFonts, embedFonts } from './resources/fonts.js';
import type { Resource } from './resources/resource.js';
import { shallow } from './text/contents-list.js';
import { xhtmlFile } from './text/frame.js';
import { gather } from './text/gatherings.js';
import { Links } from './text/links.js';
import { PageBreaks } from './text/pagebreaks.js';
import { setGathering } from './text/sections.js';
import { Sieve } from './text/sieve.js';
import { ebookTermsOf } from './text/terms.js';
import type { SetGathering, Workshop } from './text/workshop.js';

/** Writes the ebook; `starts` are the printed pages, whose numbers it carries. */
export async function writeEpub(
  book: Book,
  starts: readonly PageStart[],
  cover: EbookCover,
  settings: EpubSettings,
  world: World,
  report: Report,
): Promise<Uint8Array> {
  const gatherings = gather(book);
  const shop: Workshop = {
    book,
    bylines: namesEach(book),
    links: new Links(gatherings),
    pages: new PageBreaks(starts, everyBlock(book)),
    art: await Art.of(book, world, report),
    sieve: new Sieve(),
    terms: { ...termsOf(book.language), ...ebookTermsOf(book.language) },
    cuts: new Set(),
  };
  const set = gatherings.map((gathering) => setGathering(gathering, shop));
  shop.sieve.report(report);

  const landmarks = landmarksOf(gatherings, shop);
  const lines = shallow(contentsOfBook(book), settings.contents);
  const contents = navigation(set, lines, landmarks, shop);
  const texts = [
    { file: COVER_PAGE, title: shop.terms.cover, xhtml: coverPage(shop.terms.cover, cover.alt, book.language) },
    ...set.map(textOf),
  ];
  if (settings.claim && !figuresOf(book).every(isDescribed))
    report({
      severity: 'warning',
      code: 'epub/claim',
      message: 'The ebook does not claim what `epub.conformsTo` says: it has pictures without a description',
      span: null,
      hint: 'describe them, and have the finished ebook measured again',
    });
  const fonts = settings.fonts
    ? embedFonts([contents, ...texts.map(({ xhtml }) => xhtml)], shop.cuts, settings.family, world)
    : NO_FONTS;
  const resources = [...shop.art.resources, ...fonts.resources];
  const identity = identityOf(book);

  const ebook = new AnthologyEpub({
    book,
    identity,
    packageDocument: packageDocument({ set, landmarks, resources, settings, shop }),
    navigation: contents,
    ncx: ncx(set, lines, identity, shop),
    stylesheet: stylesheet(world, fonts.css),
    texts,
    cover: cover.ebook,
    resources,
  });
  const bytes = await ebook.genEpub();
  for (const { file, message } of ebook.faults) {
    const text = `The ebook would make some readers stumble: ${file && `${file}: `}${message}`;
    report({ severity: 'warning', code: 'epub/stumble', message: text, span: null });
  }
  for (const text of refusedBy(settings.store, bytes.length, resources.map(weighed)))
    report({
      severity: 'warning',
      code: 'epub/store',
      message: text,
      span: null,
      hint: 'leave pictures out, or say which shop the ebook is for with `epub: {store: …}`',
    });
  return bytes;
}

const weighed = ({ file, bytes }: Resource): Weighed => ({ file, bytes: bytes.length });

const NO_FONTS: EmbeddedFonts = { resources: [], css: '' };

const textOf = ({ gathering, title, language, body }: SetGathering) => ({
  file: gathering.file,
  title,
  xhtml: xhtmlFile({ title, language, matter: gathering.section.matter, body }),
});

/** Our stylesheet, with the fonts declared behind its first line: `@charset` must stay the first. */
function stylesheet(world: World, fonts: string): string {
  const [charset, ...rules] = new TextDecoder().decode(world.asset('epub/style.css')).split('\n');
  return `${charset}\n${fonts}${rules.join('\n')}`;
}
