/** Witnesses outside the federation. */

/** `GET /api/audit/witnesses`: the verifier keys that the server's operator has named. No roster vouches for them. */
export interface WitnessesDto {
  keys: string[];
}
