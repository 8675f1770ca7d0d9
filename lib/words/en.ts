/** The catalogue in English: all others are translated from it. A file a room, a block a component. */
import { account } from "./en/account";
import { audit } from "./en/audit";
import { backup } from "./en/backup";
import { codes } from "./en/codes";
import { demo } from "./en/demo";
import { desk } from "./en/desk";
import { explorer } from "./en/explorer";
import { federation } from "./en/federation";
import { front } from "./en/front";
import { heirsDesk } from "./en/heirsDesk";
import { house } from "./en/house";
import { howItWorks } from "./en/howItWorks";
import { inherit } from "./en/inherit";
import { join } from "./en/join";
import { kit } from "./en/kit";
import { mail } from "./en/mail";
import { objection } from "./en/objection";
import { overview } from "./en/overview";
import { parts } from "./en/parts";
import { policy } from "./en/policy";
import { recover } from "./en/recover";
import { report } from "./en/report";
import { request } from "./en/request";
import { rules } from "./en/rules";
import { scanner } from "./en/scanner";
import { setup } from "./en/setup";
import { signIn } from "./en/signIn";
import { titles } from "./en/titles";
import { tokens } from "./en/tokens";
import { told } from "./en/told";
import { ui } from "./en/ui";
import { verify } from "./en/verify";
import { words } from "./en/words";

export const en = {
  account,
  audit,
  backup,
  codes,
  demo,
  desk,
  explorer,
  federation,
  front,
  heirsDesk,
  house,
  howItWorks,
  inherit,
  join,
  kit,
  mail,
  objection,
  overview,
  parts,
  policy,
  recover,
  report,
  request,
  rules,
  scanner,
  setup,
  signIn,
  titles,
  tokens,
  told,
  ui,
  verify,
  words,
} as const;
