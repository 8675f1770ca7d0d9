import "server-only";
import type { Outgoing } from "@/lib/store/outbox";
import { directionOf, isLocale, type Locale, locales } from "@/lib/words/locale";
import { sayIn } from "@/lib/words/say";

export interface Mail {
  subject: string;
  text: string;
  html: string;
  /** Where it leads: a page of the desk, which asks for a sign-in. */
  link: string;
}

/**
 * A notice in the language of its addressee: what happened and where to look. It names nobody but the addressee, and
 * tells nothing out of the sealed files.
 * @param url the address of this server, without a slash at its end.
 */
export function composeMail({ kind, path, addressee }: Outgoing, url: string): Mail {
  const locale: Locale = isLocale(addressee.language) ? addressee.language : locales[0];
  const say = sayIn(locale, "mail");
  const link = url + path;
  const subject = say(`${kind}.subject`);
  const greeting = say("greeting", { name: addressee.name });
  const says = say(`${kind}.says`);
  const why = say("why", { host: new URL(url).host });
  const care = say("care");
  return {
    subject,
    link,
    text: [greeting, says, `${say("openText")}\n${link}`, `${why}\n${care}`].join("\n\n").concat("\n"),
    html: `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family: sans-serif; line-height: 1.5">
<p>${escaped(greeting)}</p>
<p>${escaped(says)}</p>
<p><a href="${escaped(link)}">${escaped(say("open"))}</a></p>
<p style="font-size: smaller">${escaped(why)}<br>${escaped(care)}</p>
</body>
</html>
`,
  };
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Text as it stands in HTML, between tags and in quoted attributes. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] as string);
