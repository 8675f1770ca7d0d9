/** Sentences that several pages share: what a guardian signs, and what happened in a request. */
export const words = {
  number: {
    count:
      "{count, plural, =0 {no} =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} other {#}}",
    place:
      "{place, plural, =1 {first} =2 {second} =3 {third} =4 {fourth} =5 {fifth} =6 {sixth} =7 {seventh} =8 {eighth} =9 {ninth} other {number #}}",
  },
  length: {
    days: "{count, plural, one {# day} other {# days}}",
    hours: "{count, plural, one {# hour} other {# hours}}",
    minutes: "{count, plural, one {# minute} other {# minutes}}",
  },
  who: {
    you: "you",
    youFirst: "You",
    former: "a former guardian",
    person: "this person",
    executor: "the executor",
  },
  act: {
    approve: {
      title: "Approve {person}’s request?",
      met: "You sign that you met {person}, that the code on their screen is this request’s, and that the card is theirs.",
      metHeirs:
        "You sign that you met {person}, that the code on their screen is this request’s, that you checked the papers as you recorded, and that you gain nothing by it.",
      photos:
        "{count, plural, one {The photo that you took goes} other {The # photos that you took go}} to the other guardians, sealed.",
      releases:
        "In the same act your share of this backup goes to {person}’s browser, sealed so that nobody else can open it.",
      keeps: "Nothing leaves yet: your share follows in a step of its own, once enough guardians have approved.",
      deciding: "You are the deciding one: {place} of {needed}.",
      opens: "You are the deciding one: {place} of {needed}. After this {person} can read what was kept.",
      lacking:
        "You are the {place} of {needed}: {lacking, plural, =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} other {#}} more must verify before anything can be opened.",
      enough: "You are the {place}; it takes {needed}.",
      undoReleased:
        "A share that has left can’t be taken back. The approval can, which holds back what has not left yet.",
      undo: "You can take the approval back until your share has left.",
      actReleasing: "Approve and hand over my share",
      act: "Approve this request",
    },
    release: {
      title: "Hand over your share?",
      announces: "Your browser announces it, reads the log to its end once more, and looks for an objection or a hold.",
      sign: "You sign that your share of this backup goes to {person}’s browser, sealed so that nobody else can open it.",
      undo: "It can’t be taken back.",
      act: "Hand over my share",
    },
    match: {
      title: "Is this the card of the person in this request?",
      titleHeirs: "Is this the card of the person who died?",
      sign: "You sign that this request is about the backup of the card “{card}”.",
      signUnread: "You sign that this request is about the backup of a card that can’t be opened.",
      undo: "Nothing leaves by this. The owner’s device is shown the request and can object. It can’t be undone.",
      act: "This is the card",
    },
    deny: {
      title: "Say no to this request?",
      titleEnds: "Stop this request?",
      sign: "You sign that {person} is not to be given this backup.",
      stays: "Alone this does not end it: others may still approve. Call them.",
      ends: "With your no, too few guardians are left to approve: the request ends at once, and for good.",
      undo: "While the request lives you can change your mind, by approving it.",
      final: "It can’t be undone.",
      act: "Say no to this request",
      actEnds: "Stop this request",
    },
    recuse: {
      title: "Step back from this request?",
      sign: "You sign that you leave this request to the other guardians. An approval of yours falls away.",
      ends: "Without you, too few guardians are left to approve: the request ends at once.",
      final: "It can’t be undone: in this request you can neither approve nor stop it later.",
      act: "Step back",
    },
    hold: {
      title: "Put this request on hold?",
      sign: "You sign that nothing leaves for {length}. Guardians can go on verifying in the meantime.",
      lift: "You can lift it any time, or {threshold} others can. You have one hold in each request.",
      act: "Put it on hold",
    },
    lift: {
      title: "Lift the hold?",
      mine: "You sign that your hold ends now. You have no second one in this request.",
      others: "You sign that this hold should end. It takes {threshold} guardians; you are the {place}.",
      act: "Lift the hold",
    },
    withdraw: {
      title: "Take your approval back?",
      sign: "You sign that your approval stands no longer.",
      left: "Your share has left already and can’t be taken back; the approval no longer counts for what others hand over.",
      stays: "Your share stays with you.",
      undo: "You can approve again later.",
      act: "Take my approval back",
    },
    keyLost: {
      title: "Is the old device out of the owner’s hands?",
      sign: "You sign that you have met {person}, and that the device with the backup’s key is no longer theirs.",
      signHeirs: "You sign that the device with the backup’s key is not in the hands of its owner.",
      follows:
        "Once {threshold} guardians say so, objections and changes from that device count no more. It can’t be undone.",
      act: "The old device is lost or stolen",
    },
  },
  case: {
    kind: { recovery: "Recovery", inheritance: "Inheritance" },
    status: {
      open: "new",
      reviewing: "being verified",
      held: "on hold",
      approved: "approved",
      releasing: "being handed over",
      released: "handed over",
      completed: "finished",
      denied: "stopped",
      vetoed: "stopped by the owner",
      withdrawn: "taken back",
      expired: "run out",
    },
    end: {
      completed: { title: "{person} has it back", says: "The request is closed. Nothing more is to be done." },
      completedHeirs: {
        title: "{person} has received what was left",
        says: "The request is closed. Nothing more is to be done.",
      },
      denied: {
        title: "This request was stopped",
        says: "Too few guardians are left who could still approve it. If it is needed after all, it takes a new request.",
      },
      vetoed: {
        title: "The owner’s device has objected",
        says: "Somebody who holds the backup’s key says that this request is not the owner’s. Nothing more leaves for this backup. Talk with the other guardians before anything else.",
      },
      withdrawn: { title: "{person} took the request back", says: "Nothing more is to be done." },
      expired: {
        title: "This request ran out of time",
        says: "If it is still needed, it takes a new request.",
      },
    },
  },
  fact: {
    rosters: {
      says: "the guardians",
      founding:
        "The founding document is the one whose fingerprint your own keys carry, signed by every guardian of that day.",
      later:
        "{count, plural, =0 {Nothing has been changed since.} one {The later list is signed by enough guardians of the one before.} other {Each of the # later lists is signed by enough guardians of the one before.}}",
    },
    log: {
      says: "the log, {count, plural, one {# entry} other {# entries}}",
      whole: "Every entry was read, and together they add up to the state that the federation’s key has signed.",
      grows: "It continues what this browser had seen before.",
    },
    history: {
      says: "the history of this request, {count, plural, one {# entry} other {# entries}}",
      whole: "None of its entries is left out or changed, and every signature is right.",
      allowed:
        "{undecided, plural, =0 {By the federation’s rules each was allowed when it was made.} other {By the federation’s rules each was allowed when it was made, but for # of other requests, which only they are judged by.}}",
    },
    request: {
      says: "the code of this request",
      computed: "It is computed by this browser out of the request as its own key signed it.",
    },
    backup: {
      says: "the backup",
      signed: "Its manifest is signed by the backup’s own key.",
      named: "It bears the name that this request asks for.",
    },
    card: {
      says: "the card",
      sealed: "It is the file that the manifest names, sealed when the backup was made and never changed since.",
    },
  },
  record: {
    known: "known personally, {proofing}",
    byDocument: "by document ({papers}), {proofing}",
    paper: "{type}, {strength}, {result}",
    evidence: {
      passport: "passport",
      nationalIdentityCard: "national identity card",
      driversLicence: "driver’s licence",
      residencePermit: "residence permit",
      militaryIdentityCard: "military identity card",
      votersCard: "voter’s card",
      healthCard: "health card",
      birthCertificate: "birth certificate",
      other: "another document",
    },
    strength: { fair: "fair", strong: "strong", superior: "superior" },
    strengthHint: {
      fair: "Issued after some check of the person, without a photo or without much against forgery.",
      strong: "Issued by an authority that checked the person, with a photo and features against forgery.",
      superior: "The same, and with a chip whose signature can be checked.",
    },
    validation: {
      visualInspection: "I looked at it",
      visualAndTactileInspection: "I looked at it and felt it in my hands",
      automatedDocumentAuthentication: "A document reader checked it",
      cryptographicVerification: "Its chip was read and the signature checked",
    },
    result: { genuine: "genuine", notGenuine: "not genuine", inconclusive: "I can’t tell" },
    method: {
      inPersonFacialComparison: "I compared the face, in person",
      remoteFacialComparison: "I compared the face by video",
      automatedBiometricComparison: "A machine compared the face",
      applicantReference: "I vouch for the person, whom I know",
    },
    proofing: {
      onsiteAttended: "face to face",
      onsiteUnattended: "on the spot, without a guardian",
      remoteAttended: "by video",
      remoteUnattended: "from afar, without a guardian",
    },
    coercion: {
      accompanied: "Somebody stays close and answers instead",
      instructed: "Reads from a script, or follows a voice on the telephone",
      afraid: "Seems afraid",
      hurried: "Is in an odd hurry",
      doesNotKnowWhy: "Can’t say what the request is for",
      other: "Something else",
    },
  },
  timeline: {
    opened: "{person} opened this request.",
    corrects: "{person} opened this request. It corrects an earlier one with another name.",
    matched: "{who} chose the card of the person in this request.",
    evidenceLaid:
      "{again, select, yes {{person} laid other papers before the guardians.} other {{person} laid papers before the guardians.}}",
    questionPut: "{who} put a question to the requester.",
    questionAnswered: "{person} answered a question.",
    preferred: "Of several requests for the same, {who} prefers this one.",
    objected: "Somebody who had notice objects. The request is on hold.",
    objectionOver: "The objection no longer holds the request.",
    deskMade: "{who} began the guardians’ notes.",
    approved: "{who} verified {person} ({how}) and approved.",
    approvalWithdrawn: "{who} took the approval back.",
    denied: {
      notThePerson: "{who} said no: it is not the person of the card.",
      codeDiffers: "{who} said no: the code on the screen is another request’s.",
      documentsNotGenuine: "{who} said no: the documents are not genuine.",
      other: "{who} said no: for a reason told to the guardians alone.",
    },
    recused: {
      requester:
        "{you, select, yes {You stepped back: it is your own request.} other {{who} stepped back: it is a request of their own.}}",
      executor:
        "{you, select, yes {You stepped back: you are the executor.} other {{who} stepped back: they are the executor.}}",
      beneficiary:
        "{you, select, yes {You stepped back: you stand to gain.} other {{who} stepped back: they stand to gain.}}",
      cannotJudge:
        "{you, select, yes {You stepped back: you can’t judge it.} other {{who} stepped back: they can’t judge it.}}",
    },
    held: "{who} put the request on hold.",
    liftSigned: "{who} signed to lift the hold.",
    holdOver: "{you, select, yes {Your hold is over.} other {The hold of {who} is over.}}",
    vetoed: "The owner’s device objected: this request is not the owner’s.",
    keyLostSaid: "{who} recorded that the device with the backup’s key is out of the owner’s hands.",
    keyLost: "Enough guardians said so: the lost device has no say any more.",
    noticeSent: "Notice went out to the owner.",
    noticeFailed: "Notice to the owner could not be delivered.",
    noticeStood: {
      inPerson: "{who} gave notice in person.",
      byTelephone: "{who} gave notice by telephone.",
      byLetter: "{who} gave notice by letter.",
      noContactExists: "{who} gave notice for an owner who left no contact.",
    },
    waitAttested: "{who} saw the decision; the waiting time counts from such sightings.",
    waitBegan: "The waiting time began. It ends {moment}.",
    quorumReached: "Enough guardians have verified {person}.",
    quorumLost: "An approval fell away, and too few are left.",
    releaseIntended: "{who} announced the handing-over.",
    shareReleased: "{who} handed over a share.",
    shareRefused:
      "{you, select, yes {{person}’s browser found your share bad, and asks for another.} other {{person}’s browser found the share of {who} bad, and asks for another.}}",
    enoughReleased: "Enough shares have arrived: with the name, {person} can open the backup.",
    nameTried: "A name was tried.",
    purged: "The sealed files of this request were removed.",
    heirs: {
      matched: "{who} chose the card of the person who died.",
      notThePerson: "{who} said no: it is not the person whom the papers name.",
      enoughReleased: "Enough shares have arrived: {person} can open this stage.",
      opened: "{person} opened what had arrived.",
      completed: "{person} confirmed the receipt and closed the request.",
    },
    ended: {
      completed: "{person} has it back and closed the request.",
      withdrawn: "{person} took the request back.",
      denied: "The request ended: too few guardians are left who could approve it.",
      expired: "The request ran out of time.",
    },
  },
} as const;
