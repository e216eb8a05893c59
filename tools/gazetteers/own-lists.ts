/** Lists written for this project: names of regions, other names of countries, given names that the public lists lack. Data, no logic. */

/** Given names common in news that the public lists lack. */
export const NAME_ADDITIONS: string[] = (
  'Syed Sayed Sayyid Ishaq Haroon Shehbaz Shahbaz Pavel Sergey Sergei Tariq Dmitry Dmitri Yevgeny Vyacheslav Vladislav Oleksandr Oleksii ' +
  'Volodymyr Mykhailo Serhii Andrii Yuriy Yulia Viktor Anatoly Aleksandr Alexey Aleksey Alexei Gennady Arkady Igor Mikhail Nikolay ' +
  'Khawaja Khwaja Chaudhry Maulana Ghulam Zulfikar Nawaz Pervez Parvez Asif Bilawal Murad Imran Jinping Keqiang Wang Xi Kim Moon Yoon Narendra ' +
  'Manmohan Rajnath Amit Subrahmanyam Arvind Nirmala Sheikh Mahmoud Mohammad Mohammed Muhammad Mohamed Ahmed Ahmad Abdul Abdullah Abdel ' +
  'Abdulaziz Hossein Hassan Husain Hussain Hussein Ayatollah Benjamin Binyamin Ehud Shimon Yitzhak Recep Tayyip Bashar Nouri Haider Muqtada ' +
  'Thabo Cyril Nelson Jacob Julius Robert Morgan Emmerson Uhuru Raila Yoweri Paul Goodluck Muhammadu Olusegun Atiku Yemi Ngozi Kofi Boutros ' +
  'Antonio Ursula Angela Olaf Emmanuel Nicolas Jacques Silvio Giorgia Matteo Pedro Mariano Keir Rishi Boris Theresa Gordon Tony Luiz Jair ' +
  'Dilma Cristina Nestor Evo Hugo Nicolas Gustavo Gabriel Andres Claudia Felipe Enrique Justin Stephen Jean Shinzo Fumio Shigeru Taro Junichiro ' +
  'Thaksin Yingluck Prayut Joko Prabowo Susilo Rodrigo Ferdinand Benigno Gloria Mahathir Anwar Najib Hun Aung Min Than Ranil Mahinda Gotabaya'
).split(' ')

/** Words in the public lists of given names that are titles, places or ordinary words first of all. Folded. */
export const NOT_FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'prince princess king queen duke earl baron major general sheikh sultan president minister china america africa asia india europe ' +
    'london paris sydney israel england ireland holland kenya tunisia egypt congo cairo dublin berlin vienna geneva milan florence ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'the an and or of in on at to by for from with he she it they we who his her its their our my your this that these those said says new old ' +
    'so no yes not but if as is are was were be been has have had do does did can could will would may might must shall should an per than then ' +
    'first last north south east west central united national federal state city university party bank court police army ministry street ' +
    'company group international union council house senate congress parliament embassy office air sea world news times post press today ' +
    'mr mrs ms miss dr sir lady lord'
  ).split(' '),
)

/** Demonyms of two sovereign states, or of two territories: news means the more populous one. */
export const SHARED_DEMONYMS: Readonly<Record<string, string>> = {
  Congolese: 'CD',
  Dominican: 'DO',
  'Virgin Islander': 'VI',
  'Channel Islander': 'JE',
}

/** Names and demonyms of countries in news beyond the country list. */
export const COUNTRY_ALIASES: Readonly<Record<string, { names?: string[]; demonyms?: string[] }>> = {
  US: { names: ['U.S.', 'US', 'USA', 'U.S.A.', 'America', 'Washington'], demonyms: ['American', 'Americans', 'US', 'U.S.'] },
  GB: {
    names: ['U.K.', 'UK', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
    demonyms: ['British', 'Briton', 'Britons', 'Scots', 'English', 'Scottish', 'Welsh', 'UK', 'U.K.'],
  },
  AE: { names: ['UAE', 'U.A.E.', 'Emirates'], demonyms: ['Emirati'] },
  RU: { names: ['Kremlin'], demonyms: ['Russians'] },
  KP: { names: ['North Korea', 'DPRK'], demonyms: ['North Korean', 'North Koreans'] },
  KR: { names: ['South Korea'], demonyms: ['South Korean', 'South Koreans', 'Korean'] },
  IS: { demonyms: ['Icelandic'] },
  KG: { demonyms: ['Kyrgyz'] },
  TJ: { demonyms: ['Tajik'] },
  KZ: { demonyms: ['Kazakh'] },
  UZ: { demonyms: ['Uzbek'] },
  AZ: { demonyms: ['Azeri'] },
  SI: { demonyms: ['Slovenian'] },
  AR: { demonyms: ['Argentinian', 'Argentinean'] },
  EC: { demonyms: ['Ecuadorian'] },
  SV: { demonyms: ['Salvadorian', 'Salvadorean'] },
  SR: { demonyms: ['Surinamese'] },
  RS: { demonyms: ['Serb', 'Serbs'] },
  HR: { demonyms: ['Croat', 'Croats'] },
  MA: { demonyms: ['Moroccan'] },
  ME: { demonyms: ['Montenegrin'] },
  TL: { demonyms: ['Timorese'] },
  BF: { demonyms: ['Burkinabe', 'Burkinabé'] },
  BD: { demonyms: ['Bangladeshi'] },
  IR: { names: ['Iran'], demonyms: ['Iranian', 'Iranians'] },
  SY: { names: ['Syria'], demonyms: ['Syrian', 'Syrians'] },
  VN: { demonyms: ['Vietnamese'] },
  LA: { demonyms: ['Laotian', 'Lao'] },
  CZ: { names: ['Czech Republic'], demonyms: ['Czech'] },
  TR: { names: ['Turkey', 'Türkiye'], demonyms: ['Turkish', 'Turks'] },
  MM: { names: ['Burma'], demonyms: ['Burmese'] },
  MK: { names: ['Macedonia', 'North Macedonia'], demonyms: ['Macedonian'] },
  CI: { names: ['Ivory Coast', "Cote d'Ivoire"], demonyms: ['Ivorian'] },
  CD: { names: ['DRC', 'DR Congo', 'Democratic Republic of Congo'], demonyms: ['Congolese'] },
  CG: { names: ['Congo-Brazzaville', 'Republic of Congo', 'Congo'] },
  PS: {
    names: ['Palestine', 'Palestinian Territories', 'Gaza', 'Gaza Strip', 'West Bank'],
    demonyms: ['Palestinian', 'Palestinians'],
  },
  TW: { demonyms: ['Taiwanese'] },
  HK: { names: ['Hong Kong'] },
  CN: { demonyms: ['Chinese'] },
  NL: { names: ['Holland', 'The Netherlands'], demonyms: ['Dutch'] },
  FR: { demonyms: ['French'] },
  DE: { demonyms: ['German', 'Germans'] },
  ES: { demonyms: ['Spanish', 'Spaniards'] },
  IE: { demonyms: ['Irish'] },
  DK: { demonyms: ['Danish', 'Danes'] },
  SE: { demonyms: ['Swedish', 'Swedes'] },
  FI: { demonyms: ['Finnish', 'Finns'] },
  PL: { demonyms: ['Polish', 'Poles'] },
  PH: { demonyms: ['Philippine', 'Filipino', 'Filipinos'] },
  SA: { demonyms: ['Saudi', 'Saudis', 'Saudi Arabian'] },
  IL: { demonyms: ['Israeli', 'Israelis'] },
  PK: { demonyms: ['Pakistani', 'Pakistanis', 'Pak'] },
  IN: { demonyms: ['Indian', 'Indians'] },
  IQ: { demonyms: ['Iraqi', 'Iraqis'] },
  AF: { demonyms: ['Afghan', 'Afghans'] },
  NZ: { demonyms: ['New Zealand', 'New Zealander', 'New Zealanders'] },
  CH: { demonyms: ['Swiss'] },
  UA: { demonyms: ['Ukrainian', 'Ukrainians'] },
  GR: { demonyms: ['Greek', 'Greeks'] },
  LS: { demonyms: ['Basotho'] },
  BW: { demonyms: ['Botswana'] },
  NA: { demonyms: ['Namibian', 'Namibians'] },
  ZA: { demonyms: ['South African', 'South Africans'] },
}

/** Regions, states, provinces, seas and continents by country code (XX: of no one country), | between. */
export const REGIONS: Readonly<Record<string, string>> = {
  US: 'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Washington, D.C.|Manhattan|Brooklyn|Silicon Valley|Hollywood|Midwest|New England|Capitol Hill',
  CA: 'Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Prince Edward Island|Quebec|Saskatchewan|Yukon|Nunavut|Northwest Territories',
  AU: 'New South Wales|Queensland|Victoria|Tasmania|South Australia|Western Australia|Northern Territory',
  GB: 'Belfast|Cardiff|Yorkshire|Cornwall|Kent|Essex|Westminster|Downing Street|Cumbria|Devon',
  IN: 'Andhra Pradesh|Assam|Bihar|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Manipur|Odisha|Rajasthan|Tamil Nadu|Telangana|Uttar Pradesh|Uttarakhand|West Bengal|Kashmir|Ladakh|Goa|New Delhi',
  PK: 'Punjab|Sindh|Balochistan|Khyber Pakhtunkhwa|Gilgit-Baltistan|Azad Kashmir|Waziristan|North Waziristan|South Waziristan|Gwadar',
  RU: 'Siberia|Chechnya|Dagestan|Tatarstan|Crimea|Kaliningrad|Kuril Islands|Ingushetia|North Ossetia|Beslan',
  UA: 'Donbas|Donbass|Donetsk|Luhansk|Kyiv|Kiev|Kherson|Zaporizhzhia|Bakhmut|Mariupol',
  CN: 'Xinjiang|Tibet|Sichuan|Guangdong|Hebei|Henan|Hubei|Hunan|Shandong|Yunnan|Inner Mongolia|Zhejiang|Jiangsu',
  DE: 'Bavaria|Saxony|Hesse|Brandenburg|Lower Saxony|North Rhine-Westphalia',
  FR: 'Brittany|Normandy|Corsica|Provence|Alsace|Lorraine',
  ES: 'Catalonia|Andalusia|Basque Country|Galicia',
  IT: 'Lombardy|Sicily|Sardinia|Tuscany|Veneto|Piedmont',
  BE: 'Flanders|Wallonia',
  ZA: 'Gauteng|KwaZulu-Natal|Western Cape|Eastern Cape|Northern Cape|Limpopo|Mpumalanga|Free State|North West',
  NG: 'Lagos|Borno|Rivers State|Niger Delta|Abuja|Kano|Kaduna',
  IQ: 'Kurdistan|Anbar|Mosul|Kirkuk|Fallujah|Basra',
  AF: 'Helmand|Kandahar|Nangarhar|Herat|Kunduz',
  SY: 'Idlib|Aleppo|Homs|Raqqa',
  SD: 'Darfur|Khartoum',
  ID: 'Java|Sumatra|Bali|Aceh|Papua|Sulawesi|Borneo',
  PH: 'Mindanao|Luzon|Visayas',
  PS: 'Gaza City|Rafah|Khan Younis|Ramallah|Jenin|Hebron',
  IL: 'Jerusalem|Tel Aviv|Golan Heights|Galilee',
  BR: 'Amazonas|Bahia|Minas Gerais|Rio Grande do Sul|Mato Grosso',
  MX: 'Chiapas|Sinaloa|Jalisco|Sonora|Baja California',
  ET: 'Tigray|Oromia|Amhara',
  JP: 'Hokkaido|Okinawa|Fukushima|Kyushu',
  XX: 'Africa|Asia|Europe|Latin America|South America|North America|Central America|Central Asia|South Asia|Southeast Asia|East Asia|West Africa|East Africa|Southern Africa|North Africa|Middle East|Near East|Gulf|Persian Gulf|Caribbean|Balkans|Caucasus|South Caucasus|Scandinavia|Baltic|Baltics|Arctic|Antarctica|Sahel|Sahara|Horn of Africa|Atlantic|Pacific|Indian Ocean|Mediterranean|Black Sea|Red Sea|Caspian Sea|Baltic Sea|South China Sea|East China Sea|Arabian Sea|Sea of Azov|Suez Canal|Panama Canal|Strait of Hormuz|Taiwan Strait|English Channel|Danube|Nile|Rhine|Amazon|Himalayas|Alps|Andes|Eurasia|Indo-Pacific|Western Balkans|Eastern Europe|Western Europe|Oceania|Far East|Kosovo|Abkhazia|South Ossetia|Nagorno-Karabakh|Transnistria|Western Sahara|Somaliland|Soviet Union|USSR|Yugoslavia|Czechoslovakia',
}
