"""Places that news of openings, closures and market entries names: as patterns and as sets."""


def _listed(text: str) -> tuple[str, ...]:
    """Names that stand apart by commas."""
    return tuple(name for name in (part.strip() for part in text.split(",")) if name)


REGIONS = _listed(
    """
    Africa, America, the Americas, APAC, Asia, Asia Pacific, Asia-Pacific, ASEAN, Balkans,
    Baltics, Benelux, Caribbean, Caucasus, Central America, Central Asia, Central Europe, DACH,
    East Africa, Eastern Europe, EMEA, EU, Europe, European Union, Gulf, GCC, Iberia, LatAm,
    LATAM, Latin America, Levant, Maghreb, MENA, Middle East, Nordics, North Africa,
    North America, Northern Europe, Oceania, Pacific, Scandinavia, South America, South Asia,
    South-East Asia, South East Asia, Southeast Asia, Southern Africa, Southern Europe,
    Sub-Saharan Africa, West Africa, Western Europe, Bay Area, Midlands, Midwest, New England,
    Silicon Valley, West Coast, East Coast
    """
)
COUNTRIES = _listed(
    """
    Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria,
    Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan,
    Bolivia, Bosnia, Botswana, Brazil, Britain, Brunei, Bulgaria, Burkina Faso, Burundi, Cambodia,
    Cameroon, Canada, Cape Verde, Chad, Chile, China, Colombia, Congo, Costa Rica, Croatia, Cuba,
    Cyprus, Czech Republic, Czechia, Denmark, Djibouti, Dominican Republic, DR Congo, Ecuador,
    Egypt, El Salvador, England, Equatorial Guinea, Eritrea, Estonia, Eswatini, Ethiopia, Fiji,
    Finland, France, Gabon, Gambia, Georgia, Germany, Ghana, Greece, Greenland, Guatemala, Guinea,
    Guyana, Haiti, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland,
    Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Korea, Kosovo, Kuwait,
    Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania,
    Luxembourg, Macau, Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Mauritania, Mauritius,
    Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nepal,
    Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia,
    Northern Ireland, Norway, Oman, Pakistan, Palau, Panama, Papua New Guinea, Paraguay, Peru,
    Philippines, Poland, Portugal, Puerto Rico, Qatar, Romania, Russia, Rwanda, Samoa,
    Saudi Arabia, Scotland, Senegal, Serbia, Seychelles, Sierra Leone, Singapore, Slovakia,
    Slovenia, Somalia, South Africa, South Korea, South Sudan, Spain, Sri Lanka, Sudan, Suriname,
    Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Togo, Tonga, Trinidad,
    Tunisia, Turkey, Türkiye, Turkmenistan, UAE, Uganda, UK, U.K., Ukraine, United Arab Emirates,
    United Kingdom, United States, Uruguay, US, U.S., USA, U.S.A., Uzbekistan, Venezuela, Vietnam,
    Wales, Yemen, Zambia, Zimbabwe
    """
)
STATES = _listed(
    """
    Alabama, Alaska, Alberta, Andhra Pradesh, Arizona, Arkansas, Bavaria, British Columbia,
    California, Catalonia, Colorado, Connecticut, Delaware, Florida, Gujarat, Haryana, Hawaii,
    Idaho, Illinois, Indiana, Iowa, Kansas, Karnataka, Kentucky, Kerala, Louisiana, Maharashtra,
    Maine, Manitoba, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana,
    Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New South Wales, North Carolina,
    North Dakota, Nova Scotia, Ohio, Oklahoma, Ontario, Oregon, Pennsylvania, Punjab, Quebec,
    Queensland, Rajasthan, Rhode Island, Saskatchewan, Saxony, South Australia, South Carolina,
    South Dakota, Tamil Nadu, Tasmania, Telangana, Tennessee, Texas, Utah, Uttar Pradesh, Vermont,
    Victoria, Virginia, Washington, West Virginia, West Bengal, Western Australia, Wisconsin,
    Wyoming
    """
)
CITIES = _listed(
    """
    Abidjan, Abu Dhabi, Accra, Addis Ababa, Adelaide, Ahmedabad, Almaty, Amman, Amsterdam, Ankara,
    Antwerp, Astana, Athens, Atlanta, Auckland, Austin, Baku, Baltimore, Bangalore, Bangkok,
    Barcelona, Basel, Bath, Beijing, Beirut, Belfast, Belgrade, Bengaluru, Berlin, Bern,
    Birmingham, Bogota, Bogotá, Bordeaux, Boston, Bratislava, Brighton, Brisbane, Bristol,
    Brussels, Bucharest, Budapest, Buenos Aires, Cairo, Calgary, Cambridge, Canberra, Cape Town,
    Cardiff, Casablanca, Cebu, Charlotte, Chennai, Chicago, Cincinnati, Cleveland, Cologne,
    Colombo, Columbus, Copenhagen, Cork, Dakar, Dallas, Delhi, Denver, Detroit, Dhaka, Doha,
    Dubai, Dublin, Dundee, Durban, Düsseldorf, Edinburgh, Edmonton, Eindhoven, Exeter, Frankfurt,
    Galway, Geneva, Ghent, Glasgow, Gothenburg, Gurgaon, Gurugram, Hamburg, Hanoi, Helsinki,
    Ho Chi Minh City, Houston, Hyderabad, Istanbul, Jaipur, Jakarta, Jeddah, Johannesburg, Johor,
    Kampala, Karachi, Kathmandu, Kigali, Kochi, Kolkata, Krakow, Kraków, Kuala Lumpur, Kyiv,
    Lagos, Lahore, Las Vegas, Leeds, Leicester, Leipzig, Lima, Limerick, Lisbon, Liverpool,
    Ljubljana, London, Los Angeles, Luanda, Lusaka, Lyon, Madrid, Malmö, Manchester, Manila,
    Marseille, Medellín, Melbourne, Memphis, Mexico City, Miami, Milan, Milwaukee, Minneapolis,
    Montevideo, Montreal, Moscow, Mumbai, Munich, Nairobi, Nashville, New Delhi, New Orleans,
    New York, New York City, Newcastle, Noida, Nottingham, Orlando, Osaka, Oslo, Ottawa, Oxford,
    Paris, Penang, Perth, Philadelphia, Phoenix, Pittsburgh, Portland, Porto, Prague, Pune, Quito,
    Raleigh, Reykjavik, Riga, Rio de Janeiro, Riyadh, Rome, Rotterdam, Sacramento, San Antonio,
    San Diego, San Francisco, San Jose, Santiago, São Paulo, Sao Paulo, Seattle, Seoul, Seville,
    Shanghai, Sheffield, Shenzhen, Sofia, Stockholm, Stuttgart, Surabaya, Surat, Sydney, Taipei,
    Tallinn, Tampa, Tashkent, Tbilisi, Tel Aviv, Tirana, Tokyo, Toronto, Toulouse, Tunis, Turin,
    Utrecht, Valencia, Vancouver, Vienna, Vilnius, Warsaw, Wellington, Windhoek, Winnipeg,
    Wroclaw, Yerevan, Zagreb, Zurich, Zürich
    """
)
DEMONYMS = _listed(
    """
    African, American, Arab, Argentine, Asian, Australian, Austrian, Baltic, Bangladeshi, Belgian,
    Brazilian, British, Bulgarian, Canadian, Chilean, Chinese, Colombian, Croatian, Czech, Danish,
    Dutch, Egyptian, Emirati, Estonian, European, Filipino, Finnish, French, German, Ghanaian,
    Greek, Gulf, Hungarian, Indian, Indonesian, Irish, Israeli, Italian, Japanese, Kenyan, Korean,
    Kuwaiti, Latin American, Latvian, Lithuanian, Malaysian, Mexican, Moroccan, Nigerian, Nordic,
    Norwegian, Pakistani, Peruvian, Philippine, Polish, Portuguese, Qatari, Romanian, Russian,
    Saudi, Scandinavian, Scottish, Serbian, Singapore, Slovak, Spanish, Swedish, Swiss, Taiwanese,
    Thai, Turkish, UK, Ukrainian, US, U.S., Vietnamese, Welsh
    """
)
NAMED_PLACES = frozenset(
    name.lower() for name in (*REGIONS, *COUNTRIES, *STATES, *CITIES, *DEMONYMS)
)


def _any_of(*lists: tuple[str, ...]) -> str:
    """A pattern of the names as they are written, the longest first."""
    names = sorted({name for listed in lists for name in listed}, key=len, reverse=True)
    escaped = (name.replace(".", r"\.") for name in names)
    return r"(?-i:(?:" + "|".join(escaped) + r")(?![\w’']))"


PLACE = r"(?:(?:the )?" + _any_of(REGIONS, COUNTRIES, STATES, CITIES) + ")"
# "the Spanish market", "a UK debut", "its first Texas store"
LOCAL = _any_of(REGIONS, COUNTRIES, STATES, CITIES, DEMONYMS)
# Kinds of sites that both openings and closures tell of.
SITES = (
    r"(?:"
    r"depots?|brewery|breweries|distillery|baker(?:y|ies)|hangar|shipyard|foundry|"
    r"dairy|showrooms?|pubs?|cinemas?|gyms?|salons?|hotels?|workshop|greenhouses?|"
    r"dealerships?|supermarkets?|pharmac(?:y|ies)|boutiques?|cafes?|"
    r"call cent(?:er|re)s?|kitchens?|terminals?|yards?|fulfil?lment cent(?:er|"
    r"re)s?|laborator(?:y|ies)|labs?"
    r")"
)
HAN_PLACE = (
    r"(?:海外|全球|东南亚|北美|欧洲|中东|拉美|南美|非洲|亚太|中亚|美国|英国|德国|法国|"
    r"日本|韩国|印度|印尼|印度尼西亚|越南|泰国|马来西亚|新加坡|菲律宾|巴西|墨西哥|"
    r"沙特|阿联酋|迪拜|澳大利亚|澳洲|"
    r"加拿大|俄罗斯|西班牙|意大利|荷兰|波兰|匈牙利|土耳其|以色列|瑞士|瑞典|挪威|丹麦|"
    r"芬兰|爱尔兰|埃及|南非|尼日利亚|肯尼亚|香港|台湾|澳门|中国|内地|北京|上海|广州|"
    r"深圳|杭州|成都|重庆|武汉|西安|南京|苏州|"
    r"天津|长沙|合肥|郑州|青岛|厦门|宁波|无锡|东莞|佛山|珠海|海南|海口|三亚|济南|大连|"
    r"沈阳|福州|昆明|贵阳|南昌|伦敦|巴黎|柏林|慕尼黑|东京|首尔|纽约|洛杉矶|旧金山|"
    r"胡志明|河内|曼谷|吉隆坡|雅加达|巴塞罗那|米兰|阿姆斯特丹|法兰克福|硅谷|悉尼|"
    r"多伦多|阿布扎比|利雅得|多哈|开罗|拉各斯|内罗毕|圣保罗|布达佩斯|华沙|布拉格|维也纳|"
    r"马德里|里斯本|"
    r"孟买|班加罗尔|新德里|马尼拉|大阪|釜山|温哥华|墨尔本|阿根廷|智利|哥伦比亚|秘鲁|哈萨克斯坦|"
    r"乌兹别克斯坦|摩洛哥|希腊|捷克|罗马尼亚|葡萄牙|奥地利|比利时|新西兰|柬埔寨|老挝|缅甸)"
)
