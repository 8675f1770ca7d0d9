import "server-only";
import type { Outgoing } from "@/lib/store/carrying";
import { directionOf, isLocale, type Locale, locales } from "@/lib/words/locale";
import { sayIn } from "@/lib/words/say";

export interface Mail {
  subject: string;
  text: string;
  html: string;
  /** Where it leads: a page of the desk, which asks for a sign-in; or the page on which one objects. */
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
  const { host } = new URL(url);
  const subject = say(`${kind}.subject`, { host });
  const says = say(`${kind}.says`, { host });
  // The owner of a backup, or somebody whom the owner named: no account, and no name that this server knows.
  const owner = kind.startsWith("owner");
  const greeting = owner ? say("owner.greeting") : say("greeting", { name: addressee.name });
  const why = owner ? say("owner.why", { host }) : say("why", { host });
  const care = say(owner ? "owner.care" : "care");
  const object = say(kind.startsWith("ownerAsked") ? "owner.objectOwner" : "owner.objectText");
  const [open, openText] = owner ? [say("owner.object"), object] : [say("open"), say("openText")];
  return {
    subject,
    link,
    text: [greeting, says, `${openText}\n${link}`, `${why}\n${care}`].join("\n\n").concat("\n"),
    html: `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family: sans-serif; line-height: 1.5">
<p>${escaped(greeting)}</p>
<p>${escaped(says)}</p>
<p><a href="${escaped(link)}">${escaped(open)}</a></p>
<p style="font-size: smaller">${escaped(why)}<br>${escaped(care)}</p>
</body>
</html>
`,
  };
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Text as it stands in HTML, between tags and in quoted attributes. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] as string);
