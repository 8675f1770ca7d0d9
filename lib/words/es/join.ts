import type { Catalogue, Translated } from "../types";

export const join: Translated<Catalogue["join"]> = {
  join: {
    title: "Respaldar algo",
    readingCode: "Se lee el código",
  },
  checked: {
    oneMoment: "Un momento…",
    checkingGuardiansCode: "Se comprueba el código del guardián",
    browserHoldsWhatServer: "Su navegador compara lo que muestra este servidor con lo que dice el código del guardián.",
    checking: "Se comprueba",
    wholeGuardiansCode: "Este no es un código de guardián completo.",
    scanCodeOnceMore: "Escanee el código una vez más, directamente de la pantalla del guardián.",
    rightFederation: "¿Es esta su federación?",
    beginBackup: "Comenzar el respaldo",
    federationOpenYet: "Esta federación todavía no está abierta.",
    guardiansKitStillChecked:
      "Falta comprobar el kit de un guardián. Vuelva cuando los guardianes digan que todo está listo.",
    codeShowsWhichFederation: "Este código muestra de qué federación se trata, pero no le da entrada.",
    askGuardianJoinCode: "Pida a un guardián el código para hacer un respaldo y escanee ese.",
    chooseNameMakeCard:
      "Elegirá un nombre, hará una tarjeta por la que los guardianes le reconozcan y dirá qué quiere proteger. Todo se sella en este navegador antes de salir de él. Toma unos diez minutos.",
    haveReady:
      "Tenga a mano lo que quiere proteger, por ejemplo las palabras de su billetera y, si puede, con qué imprimir o un lugar seguro para un archivo.",
  },
  scanFirst: {
    askGuardianCode: "Pida el código a un guardián",
    backupBeginsGuardiansCode:
      "Un respaldo comienza con el código de un guardián. Reúnase con un guardián, pida el código para <strong>hacer un respaldo</strong> y escanéelo. Así esta página sabe de qué federación se trata.",
    codeCarriesFederationsFingerprint:
      "El código lleva la huella de la federación. Con ella su navegador se asegura de que lo que usted sella quede sellado para los guardianes correctos y para nadie más; ningún sitio web puede reemplazar eso.",
    addressSaysBelongs: "Esta dirección dice que pertenece a {name}.",
    nobodyBelieveCodeShow: "Nadie tiene que creerlo: el código lo mostrará.",
    openYetGuardiansStill:
      "Todavía no está abierta: sus guardianes aún la preparan. Pregunte a uno de ellos cuándo lo estará.",
    iBackupAlready: "Ya tengo un respaldo",
  },
};
