/** The shapes in which the server answers: parsed at the door, like everything that comes from outside. */
import { z } from "zod";
import type { KeyringDto, SaltDto, SessionDto } from "@/lib/contract/account";
import { type AllCardsDto, type JoinTokenDto, JoinTokenInput } from "@/lib/contract/desk";
import { wireBytes } from "@/lib/contract/encoding";
import type { FederationDto } from "@/lib/contract/log";
import type { JoinerDto } from "@/lib/contract/setup";
import type { UploadDto } from "@/lib/contract/uploads";
import type { Obstacles } from "@/lib/domain/requestCourse";
import { Digest, DisplayName, Millis, PublicKey, Recipient } from "@/lib/protocol/fields";
import { Policy } from "@/lib/protocol/statements/policy";

/** Where the answer's body says nothing. */
export const Nothing = z.unknown();

const index = z.int().nonnegative();

/** One entry as bytes: `EntryDto` decoded. */
export const Entry = z.object({ index: index.nullable(), leaf: wireBytes(129), envelope: wireBytes(400_000) });
export type Entry = z.infer<typeof Entry>;

const chain = z.array(wireBytes(400_000)).max(10_000);

export const Federation = z.object({
  name: z.string().nullable(),
  genesis: Digest.nullable(),
  chain,
  open: z.boolean(),
  secure: z.boolean(),
  url: z.string(),
}) satisfies z.ZodType<Omit<FederationDto, "chain">>;

export const Trail = z.object({ entries: z.array(Entry) });

const backups = z.array(z.object({ backup: Digest, entries: z.array(Entry) }));
export const Cards = z.object({ backups, next: Digest.nullable() });
export const AllCards = z.object({
  backups: z.array(Digest).max(1_000),
  count: index,
  next: Digest.nullable(),
}) satisfies z.ZodType<AllCardsDto>;
const InTheWay = z.object({
  owner: z.object({ until: Millis.nullable() }).nullable(),
  rivals: z.enum(["open", "other"]).nullable(),
  vetoed: z.boolean(),
}) satisfies z.ZodType<Obstacles>;
export const FollowCase = z.object({ entries: z.array(Entry), backups, chain, obstacles: InTheWay });
export const FollowBackup = z.object({
  entries: z.array(Entry),
  acceptances: z.array(wireBytes(400_000)),
  cases: z.array(z.object({ case: Digest, entries: z.array(Entry) })),
});

export const Submit = z.object({
  receipts: z.array(z.object({ digest: Digest, index, proof: z.string().max(20_000) })),
});

export const Pepper = z.object({ evaluated: wireBytes(33), proof: wireBytes(64) });

export const Salt = z.object({ salt: wireBytes(16) }) satisfies z.ZodType<unknown, SaltDto>;
export const KeyringAnswer = z.object({
  keyring: wireBytes(4_000),
  account: z.object({
    name: z.string(),
    email: z.string(),
    role: z.enum(["guardian", "executor", "auditor"]),
    key: PublicKey,
  }),
}) satisfies z.ZodType<unknown, KeyringDto>;

export const Upload = z.object({
  size: z.int().nonnegative(),
  held: z.int().nonnegative(),
  complete: z.boolean(),
}) satisfies z.ZodType<UploadDto>;

export const JoinTokens = z.array(
  z.object({ hash: Digest, purpose: JoinTokenInput.shape.purpose, usesLeft: z.int(), expiresAt: Millis }),
) satisfies z.ZodType<JoinTokenDto[]>;

export const Sessions = z.array(
  z.object({
    id: z.string(),
    device: z.string(),
    createdAt: Millis,
    lastSeenAt: Millis,
    current: z.boolean(),
  }),
) satisfies z.ZodType<SessionDto[]>;

export const Csrf = z.object({ csrfToken: z.string().min(1) });
/** next-auth's answer to a sign-in: where it would send the browser; an error stands in the address. */
export const SignInAnswer = z.object({ url: z.string() });

const Joiner = z.object({
  id: z.string(),
  label: z.string(),
  guardian: z
    .object({
      name: DisplayName,
      organisation: DisplayName.optional(),
      key: PublicKey,
      recipient: Recipient,
      witnessKey: PublicKey,
    })
    .nullable(),
  confirmed: z.boolean(),
  convener: z.boolean(),
  you: z.boolean(),
  signed: z.boolean(),
  kitChecked: z.boolean(),
}) satisfies z.ZodType<JoinerDto>;

const Draft = z.object({
  federation: z.string(),
  guardians: z.int(),
  threshold: z.int(),
  policy: Policy,
  fedimint: z.string().optional(),
});

export const Setup = z.object({
  stage: z.enum(["draft", "signing", "kits", "open"]),
  convener: z.boolean(),
  draft: Draft.nullable(),
  joiners: z.array(Joiner).max(60),
  genesis: z.object({ body: wireBytes(200_000), digest: Digest, sealedPart: wireBytes(8_000).nullable() }).nullable(),
  secure: z.boolean(),
});
export type Setup = z.infer<typeof Setup>;
