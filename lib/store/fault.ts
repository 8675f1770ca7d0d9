/** Why the product cannot start or go on: one clear sentence for whoever sits at the shell, without secrets. */
export class StartFault extends Error {}
