/** Given names and family names by where people come from: as many of one as of the other, a person to each pair. */
const places: readonly (readonly [given: string, family: string])[] = [
  [
    "Adaeze Chidi Ifeoma Emeka Ngozi Obinna Folake Tunde Yetunde Segun Zainab Musa",
    "Okonkwo Eze Nwosu Adeyemi Balogun Ogunleye Abubakar Danjuma Obi Akinola Uche Bello",
  ],
  [
    "Abena Kwame Akosua Yaw Efua Kojo Esi Kwabena Adwoa Fiifi Afia Kwaku",
    "Boateng Owusu Asante Addo Ofori Appiah Osei Quaye Amoah Darko Sarpong Tetteh",
  ],
  [
    "Wanjiru Otieno Achieng Kamau Njeri Kiprono Amina Juma Wairimu Odhiambo Halima Baraka",
    "Mwangi Ochieng Kimani Wekesa Mutua Kiplagat Hassan Omondi Karanja Nyambura Mushi Abdi",
  ],
  [
    "Thandiwe Sipho Nomvula Bongani Lerato Thabo Zanele Mandla Naledi Kagiso Palesa Tendai",
    "Dlamini Nkosi Mokoena Khumalo Ndlovu Molefe Zulu Mahlangu Moyo Sithole Botha Naidoo",
  ],
  [
    "Selam Dawit Hiwot Bekele Meron Tesfaye Tigist Yonas Saba Girma Rahel Kebede",
    "Haile Tadesse Alemu Gebre Wolde Mekonnen Abebe Desta Worku Negash Tsegaye Assefa",
  ],
  [
    "Layla Omar Nadia Youssef Samira Karim Fatima Hamza Salma Rachid Yasmin Tariq",
    "Haddad El-Amrani Benali Mansour Khalil Bouazizi Nasser Saïdi Farouk Ziani Aziz Habib",
  ],
  [
    "Shirin Reza Parisa Dariush Leyla Mehmet Elif Emre Zeynep Kaveh Nasrin Onur",
    "Tehrani Yılmaz Rostami Demir Hosseini Kaya Ahmadi Şahin Karimi Öztürk Moradi Aydın",
  ],
  [
    "Priya Arjun Meera Rohan Lakshmi Vikram Ananya Sanjay Kavita Imran Sunita Deepak",
    "Sharma Iyer Patel Reddy Nair Chatterjee Singh Rao Das Qureshi Joshi Pillai",
  ],
  [
    "Nusrat Rafiq Ayesha Bilal Sadia Kamal Tahmina Farhan Rukhsana Jamal Nilufar Zahid",
    "Rahman Malik Chowdhury Khan Hossain Siddiqui Akhtar Mirza Begum Sarkar Uddin Baig",
  ],
  [
    "Xiulan Wei Lihua Jun Mei-Ling Haoran Yan Tao Fang Zhiwei Jing Cheng",
    "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun",
  ],
  [
    "Yuki Haruto Aiko Kenji Sakura Takumi Naoko Hiroshi Emi Daichi Chihiro Satoru",
    "Sato Suzuki Takahashi Watanabe Itō Yamamoto Nakamura Kobayashi Kato Yoshida Sasaki Matsumoto",
  ],
  [
    "Ji-woo Min-jun Seo-yeon Do-yun Ha-eun Tae-hyun Soo-jin Hyun-woo Eun-ji Joon-ho Yu-na Sang-min",
    "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh",
  ],
  ["Linh Minh Thảo Đức Hương Tuấn Ngọc Quang Lan Hải Mai Sơn", "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương"],
  [
    "Siti Budi Dewi Agus Ratna Joko Putri Bayu Wulan Rizky Maria Jose",
    "Santoso Wijaya Lestari Hidayat Siregar Pratama Nasution Wibowo Reyes Santos Cruz Bautista",
  ],
  [
    "Ana João Beatriz Thiago Larissa Rafael Camila Mateus Juliana Caio Rosângela Edson",
    "Silva Souza Oliveira Pereira Almeida Ferreira Ribeiro Gonçalves Araújo Barbosa Conceição Nascimento",
  ],
  [
    "Lucía Diego Valentina Andrés Camila Joaquín Rosa Tomás Ximena Matías Inés Facundo",
    "Quispe Mamani Rojas Huamán Vega Fernández Choque Salazar Paredes Benítez Acosta Ibáñez",
  ],
  [
    "Guadalupe Alejandro Itzel Miguel Xóchitl Ramón Paloma Emilio Marisol Ernesto Dulce Héctor",
    "Hernández Martínez Castillo Ramírez Tzoc Morales Flores Xicohténcatl Aguilar Cárdenas Ixchel Domínguez",
  ],
  [
    "Shanice Dwayne Keisha Marlon Nadine Toussaint Mirlande Wilner Odette Desmond Althea Rohan",
    "Campbell Brown Joseph Pierre Baptiste Thompson Louis Jean-Charles Grant Clarke Desir Bailey",
  ],
  [
    "Carmen Javier Nerea Iker Montserrat Jordi Uxía Brais Macarena Gonzalo Leire Unai",
    "García López Etxeberria Agirre Puig Ferrer Castro Varela Romero Ortega Mendizábal Zabala",
  ],
  [
    "Giulia Matteo Chiara Lorenzo Eleni Nikos Katerina Giorgos Francesca Davide Sofia Andrea",
    "Rossi Esposito Ricci Conti Papadopoulos Nikolaidis Georgiou Pappas Moretti Ferri Dimitriou De-Luca",
  ],
  [
    "Zofia Jakub Agnieszka Wojciech Oksana Taras Daria Mykola Jana Pavel Zuzana Milan",
    "Kowalska Nowak Wiśniewska Zieliński Shevchenko Kovalenko Bondar Tkachuk Nováková Dvořák Horváth Jovanović",
  ],
  [
    "Astrid Lars Ingrid Mikkel Freja Erik Saara Antti Sigríður Jón Liv Nils",
    "Johansson Andersen Nilsen Sørensen Lindgren Berg Virtanen Korhonen Jónsdóttir Einarsson Hansen Dahl",
  ],
  [
    "Anneliese Matthias Katharina Jürgen Heike Bram Sanne Pieter Margot Thijs Elke Lukas",
    "Müller Schneider Weber Bäcker Krüger De-Vries Jansen Van-Dijk Peeters Bakker Vogel Groß",
  ],
  [
    "Siobhán Cormac Aoife Declan Morag Callum Rhiannon Gethin Harriet Alfie Eilidh Rory",
    "O’Brien Gallagher Ó-Súilleabháin Byrne MacLeod Campbell Evans Pritchard Whitaker Ashworth Fraser Kelly",
  ],
  [
    "Imogen Wiremu Aroha Tane Leilani Sione Moana Hemi Talia Jacob Nizhoni Winona",
    "Thornton Parata Ngata Henare Kealoha Tuilagi Faleolo Walker Rosenberg Begay Whitehorse Reid",
  ],
];

const spaced = (words: string): string[] => words.split(" ").map((word) => word.replace(/^(De|Van|Ó)-/, "$1 "));

/** Names that are written otherwise than in Latin letters. */
const otherwise = [
  "山田 花子",
  "Іван Кравченко",
  "فاطمة الزهراء",
  "김하늘",
  "Μαρία Παππά",
  "राहुल शर्मा",
  "שרה לוי",
  "Иван Петров",
];

/** Somebody's name, and what a drawer of faces goes by. */
export interface Named {
  name: string;
  /** From 0 to 1: how dark skin and hair are likely to be where people bear such names. */
  tone: number;
  /** Whether the face may be drawn with a beard. */
  beard: boolean;
}

/** By place, in the order of the list above; the last is of those who write otherwise. */
const tones = [
  0.95, 0.95, 0.9, 0.85, 0.8, 0.5, 0.4, 0.6, 0.6, 0.25, 0.25, 0.25, 0.35, 0.5, 0.5, 0.5, 0.5, 0.8, 0.3, 0.3, 0.15, 0.1,
  0.1, 0.1, 0.4, 0.3,
];

/**
 * So many different names, one place after the other, so that neighbours in the list come from everywhere.
 * @throws RangeError if there are not so many.
 */
export function manyNames(count: number): Named[] {
  const perPlace = 12;
  const rows = Array.from({ length: perPlace }, (_, turn) => {
    const names = places.map(([given, family], place) => {
      const families = spaced(family);
      return `${given.split(" ")[turn]} ${families[(turn * 5 + place) % perPlace]}`;
    });
    const more = otherwise[turn];
    return [...names, ...(more ? [more] : [])].map(
      (name, place): Named => ({ name, tone: tones[place] ?? 0.3, beard: turn % 2 === 1 }),
    );
  });
  const all = rows.flat();
  if (all.length < count) throw new RangeError(`there are only ${all.length} names`);
  return all.slice(0, count);
}
