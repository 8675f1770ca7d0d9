import type { Catalogue, Translated } from "../types";

export const codes: Translated<Catalogue["codes"]> = {
  page: { title: "Códigos", making: "Se prepara un código…" },
  form: {
    says: "Un código dice qué federación es esta, para que ninguna falsa pueda ponerse en su lugar. Muéstrelo en su propia pantalla, a alguien a quien ve.",
    whatFor: "¿Para qué?",
    purposes: { join: "Unirse", recover: "Recuperar", audit: "Auditar" },
    purposeHints: {
      join: "Para un miembro que hace un respaldo.",
      recover: "Para quien perdió el teléfono y pide que le devuelvan un respaldo.",
      audit:
        "Para quien ha de comprobar lo que hacen los guardianes. Antes de que pueda leer algo, debe estar de acuerdo un quórum.",
    },
    howMany: "¿Para cuántas personas?",
    reaches: { one: "Una persona", meeting: "Una reunión", own: "Otra cosa" },
    reachHints: {
      one: "Sirve una vez, durante una hora.",
      meeting: "Sirve para 30 personas, hasta mañana a esta hora.",
      own: "Hasta 50 personas y una semana.",
    },
    people: "Personas",
    hours: "Horas",
    usesWrong: "Elija entre 1 y 50 personas",
    hoursWrong: "Elija hasta 168 horas, que son una semana",
    acts: {
      join: "Mostrar el código para unirse",
      recover: "Mostrar el código para recuperar",
      audit: "Mostrar el código para auditar",
    },
  },
  shown: {
    titles: { join: "Código para unirse", recover: "Código para recuperar", audit: "Código para auditar" },
    says: {
      join: "Deje que el miembro lo escanee con la cámara del teléfono. Abre la página en la que se hace un respaldo.",
      recover:
        "Deje que la persona lo escanee con la cámara de cualquier teléfono. Abre la página en la que se hace una solicitud. Con él no se entrega nada.",
      audit:
        "Deje que el auditor lo escanee, o envíele el enlace. Abre la página en la que un auditor crea su cuenta; después usted compara cinco palabras y lo propone a los demás.",
    },
    labels: {
      join: "El código con el que un miembro hace un respaldo",
      recover: "El código con el que alguien pide que le devuelvan un respaldo",
      audit: "El código con el que un auditor crea su cuenta",
    },
    works:
      "{left, plural, one {Sirve para una persona más, hasta el <time></time>.} other {Sirve para # personas más, hasta el <time></time>.}}",
    usedUp: "Este código ya no sirve",
    usedUpSays: "Se usó tantas veces como se podía, venció o usted lo dio por terminado. Haga otro.",
    onlyHere:
      "Esta dirección sirve solo en este ordenador. Para los teléfonos, el servidor necesita una dirección https (HOLDFAST_URL).",
    copy: "Copiar el enlace",
    words: "Las 15 palabras de la federación",
    wordsSay: "Si la página pregunta si esta es la federación correcta, estas son sus palabras.",
    fingerprint: "Huella",
    print: {
      join: "Imprimir la hoja para unirse",
      recover: "Imprimir la hoja para recuperar",
      audit: "Imprimir la hoja para auditar",
    },
    printSays:
      "En papel ocupa una página y se escanea desde el otro lado de la mesa. Quien encuentre la hoja puede usarla mientras sirva.",
    another: "Hacer otro código",
  },
  paper: {
    titles: {
      join: "Haga aquí su respaldo",
      recover: "Pida aquí su respaldo",
      audit: "Cree aquí su cuenta de auditor",
    },
    steps: {
      join: {
        scan: "Escanee el cuadrado con la cámara de su teléfono y abra la dirección.",
        words: "Compare las 15 palabras de abajo con las que muestra la página.",
        make: "Dé un nombre y una foto suya, y escriba las palabras de su billetera. Se sellan en su teléfono.",
      },
      recover: {
        scan: "Escanee el cuadrado con la cámara de cualquier teléfono y abra la dirección.",
        words: "Compare las 15 palabras de abajo con las que muestra la página.",
        make: "Dé el nombre que dio entonces, guarde su comprobante y muestre a los guardianes, cara a cara, el código que aparece.",
      },
      audit: {
        scan: "Escanee el cuadrado con la cámara de su teléfono, o escriba la dirección en su ordenador.",
        words: "Compare las 15 palabras de abajo con las que muestra la página.",
        make: "Cree su cuenta y lea las cinco palabras que aparecen al guardián que le invitó.",
      },
    },
    works:
      "{left, plural, one {Esta hoja sirve para una persona, hasta el <time></time>.} other {Esta hoja sirve para # personas, hasta el <time></time>.}}",
  },
  live: {
    title: "Códigos que todavía sirven",
    says: "Los códigos mismos no se guardan en ningún lugar, así que no pueden mostrarse de nuevo. Uno que se perdió puede darse por terminado.",
    caption: "Sus códigos",
    what: "Para qué",
    purposes: { join: "Unirse", recover: "Recuperar", audit: "Auditar" },
    left: "Quedan",
    uses: "{count, plural, one {un uso} other {# usos}}",
    until: "Hasta",
    act: "Terminar",
    end: "Darlo por terminado",
    ending: "Se termina…",
    ended: "El código ya no sirve.",
  },
};
