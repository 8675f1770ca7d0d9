import type { Catalogue, Translated } from "../types";

export const howItWorks: Translated<Catalogue["howItWorks"]> = {
  title: "Cómo funciona",
  lead: "Qué pasa con lo que usted da a guardar, quién puede abrirlo, y quién podría hacer trampa y por qué no le sirve. Con palabras sencillas y dibujos.",
  example:
    "Aquí lo guardan cinco guardianes, y tres cualesquiera de ellos pueden devolverlo. Cada comunidad elige sus propios números.",
  contents: "En esta página",
  sealed: {
    title: "Lo que se sella",
    says: "Todo se sella en su propio navegador, antes de que salga de él. Sus palabras entran en un archivo que solo una llave abre, y esa llave se hace únicamente para ese archivo. El archivo sellado está en el servidor. La llave no está entera en ningún lugar.",
    key: "La llave se cierra con el nombre que usted elige y luego se corta en partes: una para cada guardián, sellada de modo que solo ese guardián pueda abrirla.",
    drawing: {
      title: "De sus palabras a un archivo sellado y cinco partes",
      desc: "En su navegador, sus palabras se convierten en un archivo sellado. Su llave se cierra con su nombre y se corta en cinco partes. El archivo sellado va al servidor; cada parte, a un guardián.",
      browser: "en su navegador",
      words: "sus palabras",
      file: "archivo sellado",
      key: "su llave, cerrada con su nombre",
      shares: "cinco partes, una para cada guardián",
      server: "el servidor",
    },
  },
  share: {
    title: "Qué es una parte",
    says: "Una parte no es un pedazo de la llave. Es un punto de una línea, y la llave es el lugar donde la línea cruza el borde del papel.",
    one: "Por un punto pasan líneas sin número, y cada una cruza el borde en otro lugar. Quien tiene un punto no sabe nada: cualquier llave es tan probable como cualquier otra.",
    two: "Por dos puntos pasa una sola línea. Quien tiene ambos puede trazarla, y lee la llave en el borde.",
    three:
      "Con tres de cinco la línea se curva: tres puntos fijan la curva, dos no dicen nada. No importa cuáles sean los tres.",
    fingerprint:
      "Cuando usted hace el respaldo, su navegador firma una huella de cada parte. Por ella se reconoce una parte cambiada o dañada, y se nombra al guardián de quien vino.",
    drawing: {
      oneTitle: "Un punto: cualquier línea sirve",
      oneDesc: "Cinco líneas pasan por un punto. Cada una cruza el borde del papel en otro lugar.",
      one: "una parte",
      twoTitle: "Dos puntos: una línea",
      twoDesc: "Una línea pasa por dos puntos y cruza el borde en la llave.",
      two: "dos partes",
      threeTitle: "Tres de cinco: una curva",
      threeDesc:
        "Cinco puntos están sobre una curva. La curva se traza por tres de ellos y cruza el borde en la llave; los otros dos habrían servido igual.",
      three: "tres cualesquiera de cinco",
      key: "la llave",
    },
  },
  pepper: {
    title: "Para qué sirven el nombre y la pimienta",
    says: "Unas partes robadas no deben servirle al ladrón. Por eso la llave también se cierra con un nombre que usted elige. Pero los nombres se pueden adivinar: no hay tantos.",
    how: "Por eso el nombre se mezcla con un número secreto de la federación, que llamamos pimienta. Su navegador cubre el nombre y lo envía cubierto. El servidor añade la pimienta sin ver lo que hay debajo, y su navegador quita la cubierta. El servidor no conoce ni el nombre ni lo que resulta.",
    count:
      "Quien quiera probar un nombre necesita la pimienta para cada intento, y cada intento queda escrito en el registro. Por lo general se permiten diez en una solicitud.",
    drawing: {
      title: "El nombre, cubierto, va a la pimienta y vuelve",
      desc: "En su navegador se cubre el nombre. Cubierto va al servidor, que añade la pimienta. De vuelta en su navegador se quita la cubierta, y lo que queda es la llave que cierra.",
      browser: "su navegador",
      server: "el servidor",
      name: "su nombre",
      covered: "cubierto",
      pepper: "+ pimienta",
      uncovered: "descubierto",
      lock: "la llave que cierra",
    },
  },
  lost: {
    title: "Cuando se pierde el teléfono",
    drawing: {
      title: "Un guardián y usted, cara a cara",
      desc: "En su pantalla está el código de su solicitud. El teléfono del guardián lo lee y muestra la tarjeta que se selló cuando usted hizo el respaldo: se compara con su cara.",
      yours: "su pantalla",
      theirs: "la del guardián",
      code: "¿la misma solicitud?",
      face: "¿la misma cara?",
    },
    step1:
      "Usted pide a un guardián el código <b>para recuperar</b>. Ese código le dice a cualquier navegador cuál es su federación, de modo que ninguna página falsa pueda pasar por ella.",
    step2:
      "Usted escribe el nombre que eligió. Su navegador prepara una solicitud y le da un <b>comprobante</b>: un secreto con el que puede continuar desde cualquier dispositivo.",
    step3:
      "Usted se ve con guardianes, uno tras otro o juntos. Cada uno lee el código de su pantalla, para que sea sin duda su solicitud y no la de otra persona, y compara su cara con la tarjeta que se selló cuando todo estaba bien.",
    step4:
      "Cada uno que sabe que es usted lo firma y entrega una parte, sellada para su navegador. Todos los guardianes pueden ver quién lo hizo.",
    step5:
      "Cuando hay suficientes partes, usted escribe el nombre una vez más. Su navegador comprueba cada parte, arma la llave y abre el archivo. Las palabras están en su pantalla y en ningún otro lugar.",
    step6: "Usted las anota o las pone en la billetera nueva, cierra la solicitud y hace un nuevo respaldo.",
  },
  cheats: {
    title: "Quién podría hacer trampa, y por qué no le sirve",
    shares: "{have, plural, =0 {ninguna parte} one {# parte} other {# partes}} de las {needed, number} necesarias",
    oneGuardian: {
      who: "Un guardián, solo",
      why: "Una parte no dice absolutamente nada. Una aprobación falsa llevaría la firma de ese guardián, a la vista de todos los demás.",
    },
    twoGuardians: {
      who: "Dos guardianes juntos",
      why: "Con tres de cinco, dos puntos aún dejan cualquier llave tan probable como otra. Tendrían que convencer a un tercero, y dejarían sus nombres.",
    },
    server: {
      who: "El servidor, o quien lo robe",
      why: "Lo que está allí está sellado para otros. El disco y la base de datos, copiados enteros, no abren nada.",
    },
    liar: {
      who: "Un servidor que miente",
      why: "Cada decisión es una entrada firmada en un registro. El navegador de cada guardián lee el registro entero y vuelve a resolver cada solicitud por sí mismo. Si se cambió una llave, se omitió una objeción o se reescribió el pasado, se detiene y dice qué se cambió.",
    },
    thief: {
      who: "Quien robe su teléfono",
      why: "El teléfono guarda una pequeña llave que puede renovar o eliminar el respaldo y objetar solicitudes; no abre nada. Una vez que suficientes guardianes se vieron con usted y anotaron que el teléfono se perdió, esa llave ya no decide nada. Las palabras que sigan en una billetera del teléfono son otra cosa: mueva el dinero en cuanto las tenga de vuelta.",
    },
    stranger: {
      who: "Un extraño que conoce su nombre",
      why: "El nombre solo encuentra el respaldo. Los guardianes se ven con el extraño y comparan una cara con la tarjeta de usted. Si aún tiene su dispositivo, o la hoja de respaldo, puede detener la solicitud.",
    },
    executor: {
      who: "Un albacea que viene demasiado pronto",
      why: "Las solicitudes de herederos deben esperar semanas después de que se avise a todos, y un miembro vivo las termina con una sola objeción.",
    },
  },
  log: {
    title: "Por qué nada puede hacerse en secreto",
    says: "Cada entrada del registro lleva la huella de la anterior. Cambie una, y las que siguen ya no encajan; omita una, y queda un hueco. Quien firma, firma también por todo lo que se leyó hasta entonces: si a dos guardianes se les muestran dos historias, sale a la luz cuando uno de ellos actúa.",
    holds:
      "El registro contiene firmas y huellas. No contiene el nombre de ningún miembro, ninguna foto, ni una palabra de lo que se guarda.",
    drawing: {
      title: "Una entrada cambiada ya no encaja",
      desc: "Cinco entradas del registro están unidas como una cadena. La tercera se cambió, y después de ella la cadena está rota.",
      changed: "cambiada",
      broken: "ya no encaja",
    },
  },
  limits: {
    title: "Lo que queda",
    says: "Ninguna página honesta dice que nada puede salir mal. De esto, Holdfast no lo defiende:",
    quorum:
      "<b>Suficientes guardianes que acuerdan hacer trampa.</b> Tantos como hacen falta para devolver algo pueden también llevárselo. Lo que usted dejó también a herederos se abre para ellos sin su nombre; para lo demás pueden adivinarlo, porque la pimienta está repartida entre ellos. Elija una comunidad en cuyos guardianes, juntos, usted confíe.",
    program:
      "<b>Un servidor que da a su navegador un programa falso.</b> Lo que su navegador ejecuta viene cada vez del servidor. Quien lo controle podría servir, ese día, una página que robe lo que usted escribe. El registro no lo mostraría.",
    device:
      "<b>Un dispositivo que otra persona controla.</b> Quien lee su pantalla o su teclado no necesita ninguna parte.",
    guessable:
      "<b>Un nombre fácil de adivinar.</b> Protege las partes robadas de un ladrón que no tiene la pimienta. No es una contraseña contra quien tenga la pimienta y suficientes partes.",
    forgotten: "<b>Un nombre olvidado.</b> Nadie se lo puede decir. Elija uno que vaya a recordar dentro de diez años.",
    silent:
      "<b>Un servidor que calla.</b> No puede falsificar, pero puede dejar de responder. Quien lo opera debería guardar copias: las copias de cosas selladas no revelan nada.",
  },
  exact: {
    title: "Para quien lo quiera con exactitud",
    age: "Archivos sellados: age, solo con sus destinatarios híbridos poscuánticos.",
    shamir:
      "Partes: el esquema de Shamir sobre GF(2⁸), en el formato que usa HashiCorp Vault, con un compromiso por cada una.",
    pepper: "La pimienta: la POPRF del RFC 9497 sobre P-256, con su prueba siempre comprobada; luego Argon2id, 64 MiB.",
    signatures: "Firmas: Ed25519 sobre sobres DSSE.",
    log: "El registro: árboles del RFC 6962, como checkpoints y tiles de C2SP.",
    source: "Los formatos están descritos en el código fuente, junto a lo que los lee y los escribe.",
  },
  next: {
    title: "Y ahora",
    recover: "Recuperar sus palabras",
    join: "Respaldar algo",
    front: "Ir a la entrada",
  },
};
