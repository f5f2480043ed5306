"""A fixed table of spellings: how one word of a name is written in several alphabets and by several newspapers.

Each row is one word; its first spelling is the one that searches are made with. The article (al-, ez-, ال) is no
part of a word here: `archive.domain.searching` takes it away. No spelling is a common English word.
"""

from functools import cache

from archive.domain.names import folded

ROWS = """
raqqa rakka raqqah rakkah raka raqa رقة
deir dayr dair deyr دير
zor zour zawr zur ezzor zzor زور
mosul mossul mawsil mosel موصل
aleppo halab haleb حلب
damascus dimashq dimashk دمشق
homs hims حمص
hama hamah حماة
idlib edlib idleb إدلب
daraa deraa dar'a درعا
latakia lattakia ladhiqiyah lazkieh لاذقية
palmyra tadmur tadmor تدمر
kobani kobane kobanî كوباني
manbij membij minbij menbij منبج
tabqa tabqah tabka طبقة
hasakah hasaka hasakeh hassakeh hasake حسكة
qamishli kamishli qamishly qamishlo قامشلي
ghouta ghuta غوطة
douma دوما
bukamal abukamal بوكمال
baghuz baghouz باغوز
mayadin mayadeen ميادين
euphrates furat فرات
tigris dijla دجلة
baghdad bagdad بغداد
basra basrah بصرة
kirkuk karkuk kerkuk كركوك
tikrit takrit تكريت
ramadi رمادي
fallujah falluja faluja فلوجة
anbar أنبار
nineveh ninawa ninewa نينوى
sinjar shingal shengal سنجار
tal tel تل
afar a'far عفر
erbil arbil irbil hewler أربيل
najaf nejef نجف
karbala kerbala كربلاء
diyala ديالى
baiji bayji beiji بيجي
qaim قائم
hawija hawijah حويجة
beirut bayrut beyrouth بيروت
tripoli tarabulus trablus طرابلس
sidon sayda saida صيدا
amman عمان
gaza ghazza غزة
rafah rafaḥ رفح
khan خان
younis yunis yunus younes يونس
jenin janin جنين
nablus نابلس
khalil khaleel خليل
ramallah رامالله
quds qods القدس
sanaa san'a sana'a صنعاء
aden عدن
taiz taizz ta'izz تعز
hodeidah hudaydah hodeida hudaida حديدة
marib ma'rib mareb مأرب
benghazi banghazi بنغازي
misrata misurata misratah مصراتة
sirte surt sirt سرت
derna darnah درنة
khartoum khartum خرطوم
darfur دارفور
fasher fashir فاشر
omdurman umdurman أمدرمان
mogadishu muqdisho maqdishu مقديشو
kabul kaboul كابل کابل
kandahar qandahar قندهار
kunduz qunduz konduz قندوز
kyiv kiev kyyiv київ киев
kharkiv kharkov харків харьков
odesa odessa одеса одесса
mariupol маріуполь мариуполь
bakhmut artemivsk бахмут
donetsk донецьк донецк
luhansk lugansk луганськ луганск
kherson херсон
dnipro dnieper дніпро днепр
chernihiv chernigov чернігів чернигов
lviv lvov львів львов
muhammad mohammed mohammad mohamed muhammed mohamad محمد
ahmad ahmed احمد
mahmoud mahmud mehmud محمود
hussein hussain husayn husain hossein حسين
hassan hasan حسن
abdullah abdallah عبدالله
omar umar عمر
youssef yusuf yousef yusef يوسف
ibrahim ebrahim إبراهيم
khaled khalid خالد
saleh salih صالح
qassem qasim kasim qasem قاسم
suleiman sulayman soleiman suleyman سليمان
mustafa moustafa mostafa مصطفى
nasser nasir naser ناصر
jabhat jabha جبهة
nusra nusrah نصرة
daesh daish da'ish داعش
baghdadi بغدادي
peshmerga peshmarga بيشمركة پیشمەرگە
hezbollah hizbullah hizbollah hizballah حزبالله
houthi huthi houthis huthis حوثي حوثيون
taliban talibán طالبان
qaeda qaida qa'ida قاعدة
zarqawi zarkawi زرقاوي
assad asad أسد
haider haidar haydar حيدر
abadi عبادي
maliki مالكي
barzani barazani بارزاني
syria suriya suria سوريا سورية
iraq irak عراق
turkey turkiye türkiye تركيا
yemen yaman يمن
libya libia ليبيا
lebanon lubnan لبنان
palestine filastin فلسطين
egypt misr مصر
jordan urdun أردن
afghanistan افغانستان
ukraine ukraina україна украина
"""


def letters(text: str) -> str:
    """The letters and digits of `text`, folded: what two spellings are compared by."""
    return "".join(letter for letter in folded(text) if letter.isalnum())


@cache
def table() -> dict[str, str]:
    """Every spelling of the table, folded and without its article, with the word that it stands for."""
    return {spelling: row[0] for row in rows() for spelling in row}


@cache
def rows() -> list[list[str]]:
    """The rows of the table, each spelling folded and once."""
    return [
        list(dict.fromkeys(bare(letters(spelling)) for spelling in row.split())) for row in ROWS.strip().split("\n")
    ]


def bare(word: str) -> str:
    """An Arabic word without the article that is written with it, where four letters or more remain with it."""
    return word[2:] if word.startswith("ال") and len(word) >= 5 else word


def canonical(word: str) -> str:
    """The word that the folded `word` is a spelling of; itself if the table does not know it."""
    return table().get(word, word)


def spelled(word: str) -> list[str]:
    """Every spelling of a word of the table, as the table has it; none for another word."""
    return _spellings().get(word, [])


@cache
def _spellings() -> dict[str, list[str]]:
    return {bare(letters(row.split()[0])): row.split() for row in ROWS.strip().split("\n")}


def beginning(start: str) -> list[str]:
    """Words of the table that have a spelling which begins with `start`, in the order of the table."""
    return list(dict.fromkeys(word for spelling, word in table().items() if spelling.startswith(start)))
