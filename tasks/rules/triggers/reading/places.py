"""Places that news of openings, closures and market entries names: as patterns and as sets."""

from tasks.rules.triggers.reading.words import words


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
    Wroclaw, Yerevan, Zagreb, Zurich, Zürich, Venice, Naples, Florence, Bologna, Genoa, Palermo,
    Verona, York, Granada, Bilbao, Lille, Nantes, Strasbourg, Dresden, Bremen, Salzburg,
    Thessaloniki, Gdansk, Lviv, Kharkiv, Odesa, Aleppo, Damascus, Baghdad, Tehran, Kabul
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
CITY = _any_of(CITIES)
STATE = _any_of(STATES)
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
_HAN_PLACES = words(
    """
    海外 全球 东南亚 北美 欧洲 中东 拉美 南美 非洲 亚太 中亚 东欧 北欧 南亚 东非 西非 北非 海湾
    美国 英国 德国 法国 日本 韩国 印度 印尼 印度尼西亚 越南 泰国 马来西亚 新加坡 菲律宾 巴西
    墨西哥 沙特 沙特阿拉伯 阿联酋 迪拜 澳大利亚 澳洲 加拿大 俄罗斯 西班牙 意大利 荷兰 波兰 匈牙利
    土耳其 以色列 瑞士 瑞典 挪威 丹麦 芬兰 爱尔兰 埃及 南非 尼日利亚 肯尼亚 香港 台湾 澳门 中国
    中国大陆 内地 阿根廷 智利 哥伦比亚 秘鲁 哈萨克斯坦 乌兹别克斯坦 摩洛哥 希腊 捷克 罗马尼亚
    葡萄牙 奥地利 比利时 新西兰 柬埔寨 老挝 缅甸 斯洛伐克 塞尔维亚 保加利亚 克罗地亚 卡塔尔 科威特
    阿曼 约旦 伊拉克 巴基斯坦 孟加拉国 斯里兰卡 尼泊尔 蒙古 埃塞俄比亚 坦桑尼亚 乌干达 加纳 突尼斯
    阿尔及利亚 格鲁吉亚 阿塞拜疆 立陶宛 拉脱维亚 爱沙尼亚 卢森堡 冰岛 乌克兰 厄瓜多尔 巴拿马
    哥斯达黎加 多米尼加 纽西兰 伦敦 巴黎 柏林 慕尼黑 东京 首尔 纽约 洛杉矶 旧金山 胡志明 河内 曼谷
    吉隆坡 雅加达 巴塞罗那 米兰 阿姆斯特丹 法兰克福 硅谷 悉尼 雪梨 多伦多 阿布扎比 利雅得 多哈
    开罗 拉各斯 内罗毕 圣保罗 布达佩斯 华沙 布拉格 维也纳 马德里 里斯本 孟买 班加罗尔 新德里
    马尼拉 大阪 釜山 温哥华 墨尔本 德州 得州 加州 亚利桑那 佐治亚 柔佛 槟城 巴淡岛 熊本 德勒斯登
    德累斯顿 汉堡 都柏林 斯德哥尔摩 哥本哈根 苏黎世 日内瓦 西雅图 波士顿 芝加哥 休斯敦 奥斯汀
    迈阿密 福冈 名古屋 横滨 北海道 金边 仰光 达卡 卡拉奇 北京 上海 广州 深圳 杭州 成都 重庆 武汉
    西安 南京 苏州 天津 长沙 合肥 郑州 青岛 厦门 宁波 无锡 东莞 佛山 珠海 海南 海口 三亚 济南 大连
    沈阳 福州 昆明 贵阳 南昌 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原
    大同 长治 晋城 晋中 运城 临汾 呼和浩特 包头 鄂尔多斯 赤峰 鞍山 抚顺 丹东 锦州 营口 盘锦 长春
    吉林 四平 通化 哈尔滨 齐齐哈尔 大庆 佳木斯 牡丹江 徐州 常州 南通 连云港 淮安 盐城 扬州 镇江
    泰州 宿迁 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 芜湖 蚌埠 淮南 马鞍山 安庆 黄山
    滁州 阜阳 宿州 六安 亳州 池州 宣城 莆田 三明 泉州 漳州 南平 龙岩 宁德 景德镇 萍乡 九江 新余
    鹰潭 赣州 吉安 宜春 抚州 上饶 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州
    菏泽 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店
    黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界
    益阳 郴州 永州 怀化 娄底 韶关 汕头 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 中山 潮州
    揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 自贡 攀枝花 泸州 德阳 绵阳 广元
    遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 遵义 安顺 毕节 曲靖 玉溪 丽江 大理 拉萨 铜川
    宝鸡 咸阳 渭南 延安 汉中 榆林 兰州 嘉峪关 金昌 白银 天水 酒泉 西宁 银川 石嘴山 吴忠 乌鲁木齐
    克拉玛依 雄安 浦东 张江 临港 前海 横琴 松山湖 亦庄 昆山 江阴 张家港 常熟 太仓 台北 新北 桃园
    台中 台南 高雄 新竹 竹科 南科 九龙 浙江 江苏 广东 山东 四川 湖北 湖南 河南 河北 安徽 福建 江西
    陕西 山西 云南 贵州 广西 辽宁 黑龙江 内蒙古 新疆 西藏 甘肃 青海 宁夏 大湾区 长三角 华东 华南
    华北 华中 西南 西北 东北 中西部
    """
)
HAN_PLACE = "(?:" + "|".join(sorted(_HAN_PLACES, key=lambda name: (-len(name), name))) + ")"
