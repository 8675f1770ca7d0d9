import type { Catalogue, Translated } from "../types";

export const mail: Translated<Catalogue["mail"]> = {
  greeting: "Hola, {name}:",
  caseOpened: {
    subject: "Se abrió una solicitud",
    says: "Alguien pide un respaldo. Mire en la mesa si conoce a la persona.",
  },
  caseWaits: {
    subject: "Una solicitud le espera",
    says: "Un guardián encontró el respaldo del que trata esta solicitud. Hacen falta más guardianes que se hayan reunido con la persona.",
  },
  caseClosed: {
    subject: "Se cerró una solicitud",
    says: "No queda nada por hacer. La mesa muestra cómo terminó.",
  },
  ownerStart: {
    subject: "Alguien pide un respaldo guardado en {host}",
    says: "Alguien pidió a los guardianes de {host} lo que allí se guarda para los herederos, en un respaldo que nombra esta dirección. Los guardianes revisaron sus documentos y estuvieron de acuerdo. No se entrega nada antes de que pase un plazo de espera.",
  },
  ownerWeekly: {
    subject: "Sigue el plazo de espera por un respaldo en {host}",
    says: "Alguien pidió a los guardianes de {host} lo que allí se guarda para los herederos, en un respaldo que nombra esta dirección. El plazo de espera sigue. No se ha entregado nada.",
  },
  ownerThreeDays: {
    subject: "Quedan tres días para oponerse en {host}",
    says: "Alguien pidió a los guardianes de {host} lo que allí se guarda para los herederos, en un respaldo que nombra esta dirección. En tres días termina el plazo de espera.",
  },
  ownerEnd: {
    subject: "Terminó el plazo de espera por un respaldo en {host}",
    says: "Alguien pidió a los guardianes de {host} lo que allí se guarda para los herederos, en un respaldo que nombra esta dirección. El plazo de espera terminó. Los guardianes ya pueden entregarlo.",
  },
  ownerAsked: {
    subject: "Alguien pide un respaldo guardado en {host}",
    says: "Alguien que dice ser su dueño pidió a los guardianes de {host} un respaldo que nombra esta dirección. Los guardianes se reunieron con esa persona y estuvieron de acuerdo. No se entrega nada antes de que pase un plazo de espera.",
  },
  ownerAskedStill: {
    subject: "Sigue el plazo de espera por un respaldo en {host}",
    says: "Alguien que dice ser su dueño pidió a los guardianes de {host} un respaldo que nombra esta dirección. El plazo de espera sigue. No se ha entregado nada.",
  },
  ownerAskedEnd: {
    subject: "Terminó el plazo de espera por un respaldo en {host}",
    says: "Alguien que dice ser su dueño pidió a los guardianes de {host} un respaldo que nombra esta dirección. El plazo de espera terminó. Los guardianes ya pueden entregarlo.",
  },
  owner: {
    greeting: "Buenos días:",
    object: "Oponerse a esta solicitud",
    objectText: "Si la persona vive o si algo no está bien, opóngase aquí:",
    objectOwner: "Si esa persona no es quien hizo el respaldo o si algo no está bien, opóngase aquí:",
    why: "Recibe este mensaje porque quien hizo el respaldo dio esta dirección para tales avisos en {host}.",
    care: "Si sabe que la solicitud es correcta, no tiene que hacer nada. Nadie pide por correo una frase de acceso ni las palabras de una billetera.",
  },
  open: "Abrirla en la mesa",
  openText: "Ábrala en la mesa:",
  why: "Recibe este mensaje porque es guardián en {host}.",
  care: "Nadie le pide su frase de acceso por correo. Si duda de este mensaje, abra la mesa como siempre lo hace y no por el enlace.",
};
