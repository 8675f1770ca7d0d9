/**
 * The backup sheet, printed or saved: with it a member without a device still refuses a request made in the member's
 * name. A secret: it holds the backup key's seed. It opens nothing.
 *
 *   kind   = "HOLDFAST-BACKUP-1"
 *   fields = genesis(32) ‖ roster(32) ‖ backup key's seed(32)
 */
import { type Bytes, concat, fromHex, toHex } from "./bytes";
import type { Digest } from "./fields";
import { formatLine, formatPaper, parsePaper } from "./secret-paper";

const kind = "HOLDFAST-BACKUP-1";

export interface BackupSheet {
  genesis: Digest;
  roster: Digest;
  backupSeed: Bytes;
}

function fieldsOf({ genesis, roster, backupSeed }: BackupSheet): Bytes {
  const parts = [fromHex(genesis), fromHex(roster), backupSeed];
  if (parts.some((part) => part.length !== 32)) throw new RangeError("every field of a backup sheet has 32 bytes");
  return concat(...parts);
}

/** For a QR code. @throws RangeError on a field of another length. */
export const formatSheetLine = (sheet: BackupSheet): string => formatLine(kind, fieldsOf(sheet));

/** The file to save or print; `sentences` stand above the line. @throws RangeError on a field of another length. */
export const formatSheet = (sheet: BackupSheet, sentences: string[]): string =>
  formatPaper(sentences, kind, fieldsOf(sheet));

/** Inverse of {@link formatSheet} and {@link formatSheetLine}. @throws RangeError if the text holds no whole sheet. */
export function parseSheet(text: string): BackupSheet {
  const fields = parsePaper(kind, text);
  if (fields.length !== 96) throw new RangeError("not a backup sheet");
  return {
    genesis: toHex(fields.slice(0, 32)),
    roster: toHex(fields.slice(32, 64)),
    backupSeed: fields.slice(64),
  };
}
