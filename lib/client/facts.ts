/** What a page may call verified: what was checked, by this browser, when. No fact, no tick. */

export type Fact =
  /** The chain of rosters from the pinned genesis on. */
  | { fact: "rosters"; count: number; at: number }
  /** Every leaf of the log, up to the signed checkpoint. */
  | { fact: "log"; size: number; root: string; at: number }
  /** Nothing of these scopes is left out, every signature is right, every entry was allowed when it was made. */
  | { fact: "history"; entries: number; scopes: number; undecided: number; at: number }
  /** The request's own digest, which the case code shows. */
  | { fact: "request"; digest: string; at: number }
  /** The backup's manifest: signed by its key; `named`: sealed under the name of the request, which one of heirs has not. */
  | { fact: "backup"; backup: string; manifest: string; named: boolean; at: number }
  /** The card is the one that was sealed at enrolment. */
  | { fact: "card"; backup: string; digest: string; sealedAt: number; at: number };
