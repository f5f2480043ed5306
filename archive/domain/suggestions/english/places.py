"""Places and peoples that English news names without saying what they are."""

from typing import Final

from archive.domain.suggestions.english.table import words


def _names(lines: str) -> frozenset[str]:
    return frozenset(name.strip().lower() for name in lines.replace("\n", ",").split(",") if name.strip())


COUNTRIES: Final = _names(
    """Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahrain, Bangladesh
    Belarus, Belgium, Benin, Bolivia, Bosnia, Botswana, Brazil, Britain, Bulgaria, Burkina Faso, Burma, Burundi, Cambodia
    Cameroon, Canada, Chad, Chile, China, Colombia, Congo, Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Denmark
    Djibouti, Ecuador, Egypt, El Salvador, England, Eritrea, Estonia, Ethiopia, Fiji, Finland, France, Gabon, Gambia
    Georgia, Germany, Ghana, Greece, Guatemala, Guinea, Guyana, Haiti, Honduras, Hungary, Iceland, India, Indonesia
    Iran, Iraq, Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kosovo, Kuwait
    Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Lithuania, Luxembourg, Macedonia, Madagascar, Malawi
    Malaysia, Mali, Malta, Mauritania, Mexico, Moldova, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia
    Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, Norway, Oman, Pakistan, Palestine, Panama
    Paraguay, Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda, Saudi Arabia, Scotland, Senegal
    Serbia, Sierra Leone, Singapore, Slovakia, Slovenia, Somalia, South Africa, South Korea, South Sudan, Spain
    Sri Lanka, Sudan, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Togo, Tunisia, Turkey
    Turkmenistan, Uganda, Ukraine, United Arab Emirates, UAE, United Kingdom, United States, U.S., US, U.S.A., USA, UK
    U.K., America, Uruguay, Uzbekistan, Venezuela, Vietnam, Wales, Yemen, Zambia, Zimbabwe, Soviet Union, DR Congo, DRC
    Democratic Republic of the Congo, Democratic Republic of Congo, Central African Republic, Papua New Guinea
    Bosnia and Herzegovina, Trinidad and Tobago, Timor-Leste, East Timor, Eswatini, Guinea-Bissau, Nagorno-Karabakh
    Abkhazia, South Ossetia, Transnistria, Western Sahara, Somaliland, Puntland"""
)
PLACES: Final = COUNTRIES | _names(
    """Abuja, Addis Ababa, Aden, Aleppo, Algiers, Amman, Anbar, Ankara, Athens, Baghdad, Baku, Bamako, Bangkok, Basra
    Beijing, Beirut, Belgrade, Benghazi, Berlin, Bogota, Boston, Brussels, Bucharest, Budapest, Cairo, Caracas, Chicago
    Crimea, Damascus, Dallas, Darfur, Deir Ezzor, Delhi, Dhaka, Diyala, Doha, Donbas, Donetsk, Dubai, Dublin, Erbil
    Euphrates, Falluja, Fallujah, Gaza, Gaza City, Geneva, Golan Heights, Hamburg, Hanoi, Havana, Helmand, Homs, Houston
    Idlib, Istanbul, Jakarta, Jenin, Jerusalem, Kabul, Kandahar, Karachi, Kashmir, Kharkiv, Khartoum, Kherson, Kiev, Kyiv
    Kinshasa, Kirkuk, Kobani, Kunduz, Lagos, Lahore, Latakia, London, Los Angeles, Luhansk, Madrid, Manila, Mariupol
    Mecca, Miami, Minsk, Mogadishu, Moscow, Mosul, Mumbai, Nairobi, Najaf, Nablus, New Delhi, New York, Nineveh
    North Waziristan, Odesa, Odessa, Oslo, Palmyra, Paris, Peshawar, Quetta, Rafah, Ramadi, Ramallah, Raqqa, Riyadh
    Rome, Saigon, Samarra, San Francisco, Sanaa, Sarajevo, Seoul, Sevastopol, Shanghai, Sinai, Sinjar, Sirte, Stockholm
    Swat, Sydney, Tal Afar, Tbilisi, Tehran, Tel Aviv, Tikrit, Tokyo, Toronto, Tripoli, Tunis, Vienna, Warsaw
    Washington, West Bank, Yerevan, Zaporizhzhia, Zurich, California, Texas, Florida, Virginia, Ohio, Pennsylvania
    Michigan, Arizona, Colorado, Nevada, Iowa, Georgia, Illinois, Massachusetts, New Jersey, North Carolina, Wisconsin
    South Carolina, Utah, Oregon, Maryland, Minnesota, Missouri, Louisiana, Alabama, Kentucky, Tennessee, Indiana
    New Hampshire, Oklahoma, Kansas, Nebraska, Maine, Vermont, Connecticut, Delaware, Hawaii, Alaska, Idaho, Montana
    Mississippi, Arkansas, Africa, Asia, Europe, Middle East, Kurdistan, Sahel, Balkans, Caucasus, Chechnya, Dagestan
    Latin America, North America, South America, Central Asia, Southeast Asia, Horn of Africa, Persian Gulf, Gulf
    Mediterranean, Black Sea, Red Sea, Arctic, Antarctica, Levant, Maghreb, Punjab, Sindh, Balochistan, Tigray, Borno
    Gaza Strip, Khan Younis, Jabalia, Beit Hanoun, Hebron, Sidon, Tyre, Hama, Daraa, Deraa, Sweida, Hasakah, Qamishli, Tartus
    Mazar-i-Sharif, Herat, Jalalabad, Ghazni, Hodeidah, Hodeida, Marib, Taiz, Saada, Benghazi, Misrata, Derna, Sabha
    Khartoum, Omdurman, El Fasher, Port Sudan, Nyala, Kordofan, Gezira, Juba, Malakal, Goma, Bukavu, Bunia, Kivu, Ituri
    North Kivu, South Kivu, Bangui, Maiduguri, Timbuktu, Gao, Kidal, Niamey, Ouagadougou, N'Djamena, Dakar, Accra, Kigali
    Kampala, Bujumbura, Entebbe, Lusaka, Harare, Maputo, Pemba, Cabo Delgado, Mekelle, Amhara, Oromia, Afar, Asmara, Kismayo
    Baidoa, Hargeisa, Stepanakert, Shusha, Ganja, Grozny, Bakhmut, Avdiivka, Lviv, Dnipro, Mykolaiv, Chernihiv, Sumy, Izyum
    Kramatorsk, Sloviansk, Donbass, Belgorod, Kursk, Rakhine, Kachin, Yangon, Naypyidaw, Mandalay, Sittwe, Mindanao, Aceh
    Cox's Bazar, Colombo, Kathmandu, Islamabad, Rawalpindi, Srinagar, Bogotá, Medellín, Cauca, Port-au-Prince, Tegucigalpa
    Nagorno-Karabakh, Karabakh, Vilnius, Riga, Tallinn, Chisinau, Skopje, Pristina, Zagreb, The Hague, Hague, Strasbourg"""
)
# Adjectives and peoples: no names of actors or places by themselves.
PEOPLES: Final = _names(
    """Afghan, African, African-American, Albanian, Algerian, American, Americans, Arab, Arabic, Arabs, Argentine, Armenian
    Asian, Australian, Austrian, Azerbaijani, Bahraini, Bangladeshi, Belarusian, Belgian, Bosnian, Brazilian, British, Brits, Britons
    Bulgarian, Burmese, Canadian, Catholic, Catholics, Chadian, Chechen, Chinese, Christian, Christians, Colombian
    Congolese, Croatian, Cuban, Cypriot, Czech, Danish, Democrat, Democratic, Democrats, Druze, Dutch, Egyptian, Emirati
    English, Eritrean, Ethiopian, European, Europeans, Finnish, French, Georgian, German, Germans, Ghanaian, Greek
    Haitian, Hindu, Hindus, Hispanic, Hungarian, Indian, Indians, Indonesian, Iranian, Iranians, Iraqi, Iraqis, Irish
    Islamic, Islamist, Islamists, Israeli, Israelis, Italian, Ivorian, Japanese, Jew, Jewish, Jews, Jordanian, Kazakh
    Kenyan, Korean, Kurd, Kurdish, Kurds, Kuwaiti, Kyrgyz, Latino, Latinos, Lebanese, Liberian, Libyan, Lithuanian, Malian
    Malaysian, Mexican, Mexicans, Moroccan, Muslim, Muslims, Nepalese, Nigerian, Nigerien, North Korean, Norwegian, Omani
    Pakistani, Pakistanis, Palestinian, Palestinians, Persian, Polish, Portuguese, Protestant, Qatari, Republican
    Republicans, Romanian, Russian, Russians, Rwandan, Salafi, Salafist, Saudi, Saudis, Scottish, Serb, Serbian, Serbs
    Shia, Shi'a, Shiite, Shiites, Shi'ite, Shi’ite, Sikh, Somali, Somalis, South African, South Korean, Soviet, Spanish
    Sri Lankan, Sudanese, Sunni, Sunnis, Swedish, Swiss, Syrian, Syrians, Taiwanese, Tajik, Tanzanian, Thai, Tibetan
    Tunisian, Turk, Turkish, Turkmen, Turks, Ugandan, Ukrainian, Ukrainians, Uzbek, Venezuelan, Vietnamese, Welsh
    Rohingya, Hazara, Hazaras, Hutu, Hutus, Tutsi, Tutsis, Tuareg, Tuaregs, Fulani, Yoruba, Igbo, Oromo, Oromos
    Amhara, Tigrayan, Tigrayans, Dinka, Nuer, Pashtun, Pashtuns, Baloch, Uyghur, Uyghurs, Tamil, Tamils, Sinhalese
    Berber, Berbers, Bedouin, Bedouins, Maronite, Copts, Coptic, Kuki, Kukis, Meitei, Meiteis, Lumad, Dogon, Buddhist
    Buddhists, Ukrainians, Yugoslav, Croat, Croats, Bosniak, Bosniaks, Armenians, Azeri, Azeris, Azerbaijanis, Chechens
    Afghans, Africans, Arakanese, Egyptians, Ethiopians, Libyans, Malians
    Nigerians, Pakistanis, Somalian, Tajiks, Uzbeks, Georgians, Ossetian, Ossetians, Abkhaz, Eritreans
    Rwandans, Burundian, Burundians, Ugandans, Colombians, Mexicans, Venezuelans, Filipino, Filipinos
    Western, Westerners, Yazidi, Yazidis, Yemeni, Yemenis, Zimbabwean, Baathist, Alawite, Alawites, Marxist, Communist
    Islam, Christianity, Judaism, Sharia, Shariah, God, Allah, Quran, Koran, Bible, Ramadan, Eid, Christmas, Easter
    Internet, Internet-based, English-language, Conservative, Liberal, Nazi, Zionist, Jihadist, Jihadists, Taliban-led, White, Black, Eastern, Northern, Southern"""
)
# Words among them that no state is called by.
NAMED_BY_FAITH: Final = words(
    "islamic islamist islamists muslim muslims christian christians sunni sunnis shia shiite shiites jewish jews western"
    " eastern northern southern white black conservative liberal republican republicans protestant catholic hindu arab"
    " arabs hispanic latino marxist communist nazi zionist jihadist salafi salafist alawite african european asian"
)
# Actors that are seldom named in full.
ORGANISATIONS: Final = _names(
    """Taliban, al-Qaeda, al-Qaida, Al-Qaeda, al Qaeda, al-Shabab, al-Shabaab, Pentagon, Kremlin, Hezbollah, Hamas, Fatah
    Boko Haram, Daesh, Xinhua, Reuters, Interpol, Twitter, Facebook, Google, YouTube, Telegram, Congress, Senate, Knesset
    Mossad, Houthis, Peshmerga, Wagner, Amnesty, Oxfam, Unicef, Bellingcat, Airwars, Interfax, Interior Ministry, Likud
    Ahrar al-Sham, Jaish al-Islam, Jabhat al-Nusra, Hashd al-Shaabi, White House, Downing Street, Foreign Office
    State Department, Human Rights Watch, Red Cross, Red Crescent, White Helmets, Islamic Jihad, Islamic State
    UN, U.N., EU, E.U., AU, NATO, Nato, ISIS, ISIL, AFP, AP, BBC, CNN, DPA, TASS, RIA, IRNA, SANA, Al Jazeera, Anadolu
    UNHCR, UNICEF, OCHA, WHO, WFP, ICRC, IOM, MSF, UNRWA, ECOWAS, IAEA, ICC, ICJ, OSCE, PKK, YPG, FARC, ELN, IDF, FSB, CIA
    WhatsApp, TikTok, Houthi, Ansar Allah, Associated Press, United Nations, European Union, African Union, Arab League
    World Food Programme, World Food Program, World Health Organization, Save the Children, Doctors Without Borders
    Médecins Sans Frontières, Security Council, General Assembly, Amnesty International, Azov, Janjaweed, Hayat Tahrir al-Sham"""
)
PLACE_WORDS: Final = words(
    "province city town village district county governorate region airport valley river island mountains border street"
    " square camp crossing desert peninsula bay lake road highway bridge hospital stadium neighborhood neighbourhood"
    " suburb port base dam prison compound roundabout mosque university school square gulf sea strait hills"
    " provinces districts heights territory plain countryside outskirts municipality state"
)
PLACE_BEFORE: Final = words(
    "in at near from outside inside around across throughout toward towards into north south east west northern southern eastern"
    " western central northeastern northwestern southeastern southwestern downtown mainland capital"
)
ORGANISATION_WORDS: Final = words(
    "ministry army forces force council party university group observatory front brigade brigades division corps agency"
    " department committee commission court bank union association organization organisation institute center centre"
    " company corporation inc inc. ltd ltd. corp corp. co co. news times post journal tribune herald television tv radio press guard guards police"
    " movement coalition alliance federation league network foundation society fund service services command office"
    " bureau authority government parliament assembly senate congress house board club church militia militias battalion regiment"
    " squad unit units network watch rights nations administration treasury navy marines airlines air telegraph guardian"
    " crescent cross international hospital campaign trust school college academy reserve agency bloc resistance"
    " intelligence secretariat tribunal mission headquarters state republic emirate caliphate jihad"
)
