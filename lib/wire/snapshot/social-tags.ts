import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import { PREVIEW_SIZE } from "./picture-size";
import { type SnapshotPlace, snapshotAddresses } from "./snapshot-addresses";
import type { SnapshotContent } from "./snapshot-content";
import { summariseSnapshot } from "./summarise-snapshot";
import { titleOfSnapshot } from "./title-of-snapshot";

/** A language as Open Graph writes it: language_TERRITORY (https://ogp.me/#optional). */
const LOCALES: Record<Language, string> = { en: "en_GB", uk: "uk_UA" };

/** What previews show at most, in characters: of title and description, and of a picture's text. */
const [TITLE_LENGTH, DESCRIPTION_LENGTH, ALT_LENGTH] = [70, 200, 420];

/** Names of places in a preview's sentence: it has room for few. */
const NAMES_AT_MOST = 4;

/** A text of so many characters at most, cut between words. */
function cutWords(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length - 2).join("");
  const words = cut.replace(/\s+\S*$/, "");
  return `${(words === "" ? cut : words).replace(/[\s,;:–]+$/, "")} …`;
}

/** What a snapshot's page tells programs that preview its link, in the shape of a page's metadata: Open Graph, Twitter's card, oEmbed. */
export function socialTags(
  content: SnapshotContent,
  place: SnapshotPlace,
  language: Language = content.lang,
) {
  const t = translator(language);
  const addresses = snapshotAddresses(place);
  const whole = titleOfSnapshot(content, language);
  const title = cutWords(whole, TITLE_LENGTH);
  const summary = summariseSnapshot(content, language, NAMES_AT_MOST).sentences.join(" ");
  const description = cutWords(summary, DESCRIPTION_LENGTH);
  const alt = cutWords(t("snapshot.image.alt", { title: whole, summary }), ALT_LENGTH);
  return {
    title: whole,
    description,
    alternates: {
      canonical: addresses.page,
      // Where consumers of oEmbed look: https://oembed.com/#section4
      types: {
        "application/json+oembed": [{ url: addresses.oembedJson, title: whole }],
        "text/xml+oembed": [{ url: addresses.oembedXml, title: whole }],
      },
    },
    openGraph: {
      type: "website" as const,
      url: addresses.page,
      siteName: t("shell.name"),
      locale: LOCALES[language],
      title,
      description,
      images: [{ url: addresses.image, type: "image/png", ...PREVIEW_SIZE, alt }],
    },
    twitter: {
      card: "summary_large_image" as const,
      title,
      description,
      images: [{ url: addresses.image, alt }],
    },
  };
}
