"""Places that news of openings and market entries names, in patterns."""

PLACE = (
    r"(?:(?:the )?(?:U\.?S\.?A?\b|U\.?K\.?\b|EU\b|UAE\b|United (?:States|Kingdom|Arab Emirates)|(?:North|South|Latin|Central) America|(?:East|West|South|North)(?:ern|east)? "
    r"(?:Africa|Europe|Asia|Korea|Carolina|Dakota)|Southeast Asia|Middle East|(?:New|West) (?:York|Jersey|Mexico|Zealand|Delhi|Orleans|Virginia)|America|Europe|Asia(?:[- ]Pacific)?|"
    r"Africa|APAC|EMEA|LATAM|MENA|DACH|Nordics|Benelux|Baltics|Gulf|Oceania|"
    r"Argentina|Australia|Austria|Bangladesh|Belgium|Brazil|Bulgaria|Canada|Chile|China|Colombia|Croatia|Czech(?:ia| Republic)|Denmark|Egypt|Estonia|Finland|France|Germany|Ghana|Greece|"
    r"Hong Kong|Hungary|India|Indonesia|Ireland|Israel|Italy|Japan|Jordan|Kenya|Korea|Kuwait|Latvia|Lithuania|Luxembourg|Malaysia|Mexico|Morocco|Netherlands|Nigeria|Norway|Pakistan|"
    r"Peru|Philippines|Poland|Portugal|Qatar|Romania|Saudi Arabia|Serbia|Singapore|Slovakia|Slovenia|Spain|Sri Lanka|Sweden|Switzerland|Taiwan|Thailand|Tunisia|Turkey|Ukraine|Uruguay|Vietnam|Scotland|"
    r"Amsterdam|Atlanta|Austin|Bangalore|Bengaluru|Bangkok|Barcelona|Beijing|Berlin|Boston|Brussels|Chennai|Chicago|Copenhagen|Dallas|Delhi|Denver|Dubai|Dublin|Frankfurt|Hamburg|Helsinki|Houston|"
    r"Hyderabad|Istanbul|Jakarta|Johannesburg|Lagos|Lisbon|London|Los Angeles|Madrid|Manchester|Manila|Melbourne|Miami|Milan|Montreal|Mumbai|Munich|Nairobi|Nashville|Oslo|Paris|Phoenix|Prague|Pune|Riyadh|"
    r"San Francisco|San Diego|Seattle|Seoul|Shanghai|Shenzhen|Stockholm|Sydney|Taipei|Tel Aviv|Tokyo|Toronto|Vancouver|Vienna|Warsaw|Washington|Zurich|"
    r"Alabama|Arizona|California|Colorado|Florida|Georgia|Illinois|Indiana|Kansas|Kentucky|Louisiana|Michigan|Minnesota|Missouri|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Virginia|Wisconsin)\b)"
)
HAN_PLACE = (
    r"(?:海外|全球|东南亚|北美|欧洲|中东|拉美|南美|非洲|亚太|中亚|美国|英国|德国|法国|日本|韩国|印度|印尼|印度尼西亚|越南|泰国|马来西亚|新加坡|菲律宾|巴西|墨西哥|沙特|阿联酋|迪拜|澳大利亚|澳洲|"
    r"加拿大|俄罗斯|西班牙|意大利|荷兰|波兰|匈牙利|土耳其|以色列|瑞士|瑞典|挪威|丹麦|芬兰|爱尔兰|埃及|南非|尼日利亚|肯尼亚|香港|台湾|澳门|中国|内地|北京|上海|广州|深圳|杭州|成都|重庆|武汉|西安|南京|苏州|"
    r"天津|长沙|合肥|郑州|青岛|厦门|宁波|无锡|东莞|佛山|珠海|海南|海口|三亚|济南|大连|沈阳|福州|昆明|贵阳|南昌|伦敦|巴黎|柏林|慕尼黑|东京|首尔|纽约|硅谷|悉尼|多伦多)"
)
