import type { Catalogue, Translated } from "../types";

export const titles: Translated<Catalogue["titles"]> = {
  request: "Solicitud",
  federation: "Federación",
  account: "Cuenta",
  desk: "Mesa",
  requests: "Solicitudes",
  codes: "Códigos",
  notFound: "No está aquí",
  howItWorks: "Cómo funciona",
  signIn: "Entrar",
  recoverNew: "Recuperar sus palabras",
  recover: "Recuperar sus palabras",
  recoverCase: "Su solicitud",
  setupGuardian: "Ser guardián",
  setup: "Preparar la federación",
  backupNew: "Hacer un respaldo",
  backup: "Su respaldo",
  demo: "Qué probar",
  objection: "Oponerse a una solicitud",
  join: "Hacer un respaldo de algo",
};
