/** El catálogo en español. */
import { account } from "./es/account";
import { audit } from "./es/audit";
import { backup } from "./es/backup";
import { codes } from "./es/codes";
import { demo } from "./es/demo";
import { desk } from "./es/desk";
import { explorer } from "./es/explorer";
import { federation } from "./es/federation";
import { front } from "./es/front";
import { heirsDesk } from "./es/heirsDesk";
import { house } from "./es/house";
import { howItWorks } from "./es/howItWorks";
import { inherit } from "./es/inherit";
import { join } from "./es/join";
import { kit } from "./es/kit";
import { mail } from "./es/mail";
import { objection } from "./es/objection";
import { overview } from "./es/overview";
import { parts } from "./es/parts";
import { policy } from "./es/policy";
import { recover } from "./es/recover";
import { report } from "./es/report";
import { request } from "./es/request";
import { rules } from "./es/rules";
import { scanner } from "./es/scanner";
import { setup } from "./es/setup";
import { signIn } from "./es/signIn";
import { titles } from "./es/titles";
import { tokens } from "./es/tokens";
import { told } from "./es/told";
import { ui } from "./es/ui";
import { verify } from "./es/verify";
import { words } from "./es/words";
import type { Catalogue, Translated } from "./types";

export const es: Translated<Catalogue> = {
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
};
