"""Cuts a title and a lead into clauses, without what publishers hang on them.

Positions are kept: a clause knows where it stands in its field.
"""

import re

from tasks.rules.triggers._core import Clause

TITLE_LIMIT = 1_000
TEXT_LIMIT = 2_000
LEAD_LENGTH = 500
SENTENCE_LIMIT = 600

_PREFIX = re.compile(
    r"\s*(?:"
    r"(?:exclusive|breaking(?: news)?|update(?:d)?(?: \d)?|just in|scoop|news|press "
    r"release|"
    r"announcement|brief|corrected|funding alert|video|report|media release|company "
    r"news)\s*[:：|]"
    r"|exclusive\s*[-–—]"
    r"|(?:update|corrected|refile|brief)\s?\d?\s?-"
    r"|\[[^\[\]]{1,40}\]|【[^【】]{1,12}】"
    r"|(?:快讯|独家|突发|最新|公告|公司公告|投融资快讯|融资快讯|首发|官宣|重磅)"
    r"\s*[:：|丨｜!！]"
    r"|(?:\d{1,2}\s?)?(?:36氪首发|36氪独家|早期项目|融资首发)\s*[:：|丨｜]"
    r")\s*",
    re.IGNORECASE,
)
# A publisher's name at the end: short, after a bar or a spaced dash.
_SUFFIX = re.compile(
    r"\s+[-–—|｜丨]\s+(?:[\w.&'’]+(?:\s[\w.&'’]+){0,4})\s*$|\s*[|｜丨][^|｜丨]{2,20}$"
)
_NOT_A_PUBLISHER = re.compile(
    r"\b(?:report|reports|source|sources|raises?|acquires?|funding|series|ceo|million|"
    r"billion)\b",
    re.I,
)
_ASIDE = re.compile(r"[(（\[][^()（）\[\]]{0,80}[)）\]]")
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s+(?=[\"“A-Z0-9一-鿿])|[。！？!?][”」]?|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:inc|corp|ltd|co|llc|plc|jr|sr|mr|ms|mrs|dr|st|no|vs|jan|feb|mar|apr|jun|"
    r"jul|aug|sept|"
    r"sep|oct|nov|dec|u\.s|u\.k|e\.u)|\b[A-Z])\.\s+$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z]{4,}")
_HAN = re.compile(r"[一-鿿]")
_SIMPLIFIED = str.maketrans(
    "購資輪領團隊業務職離辭員計劃擴張進軍開設啟動與達戰協議簽約聯發佈產遭駭擊漏洩裁減"
    "關閉財報營預億萬"
    "獲證監會訴訟違規處罰創辦總裁經長營運執聘請擔陞卸擬傳認終風險債務違約申請獎選產線"
    "場廠國際區將轉"
    "讓剝剝賣併換任興貸銀數據黨網絡絡攻擊勒贖軟體爲於對該這鍵鏈馬龍電車動飛機項標單採購買簡"
    "幣圓韓鎊澳"
    "駐門廣範點庫廳樓園華東灣臺澀鋪櫃結勞遷倉儲鐵鋼煉衛視訊號腦話權訂籌貨費價額漲虧損"
    "淨負盤導師鄭陳劉黃趙許葉蘇鍾羅謝鄧馮賴楊吳孫蔣盧嚴韋顧賀龔嘆響應質壓縮攜組織絕續"
    "維護條歐亞紐倫來賓爾蘭義烏時間後無絲級備環邊醫藥療檢測驗實試藝術學習問題調論評說"
    "語讀變貿賠償貼貪貢責賬貶頻顯願類顏飯飲館驚騙鬧魚鮮鳥麗麥齊龐優偉傷僅儀兩凱凍別則"
    "刪劑勁勝勢卻厲參雙喪嗎圍圖塊壞夾奪婦寧寶審專屆層屬岡島帥帶幫幹廢彈強從復徵憑憂懷"
    "態戲戶拋掛揚搶搖攝擋擇擁敗敵斷昇晉曉極構槍樂樣橋歸歲歷殺殼氣決沒況溫滅滿潔潛濟災"
    "煩熱燈爐爭牽狀獨現瑪畢當疊瘋盜盡眾礙禮禦穩穫競筆節築糧糾紅納紙細給統綠緊緩編練縣"
    "縱績繼纜罷聖聞聲聽肅脫腳臉臨舉舊艦莊著蓋蔔虛衝補裝裡製複襲見覺覽觀觸記訪診詢誠誤"
    "談誰課諮謀講識譯讚豐貝販賽贏趕跡蹤躍軌較載輕輛輝輸轄農連遊過遞遠適遲遺郵鄉醬釋針"
    "鈴銅銷鋒錄錢錯鎖鏡鐘鑒閃閱闆陣陰陸陽階隨隱隻難雲靈靜韌順頓頭飾餘駕騎騰驅驟鬆鴻鷹"
    "鹽齡寬萊誌祕癒滙匯擺攤徹燒奧繳緝暫潰癱癥銳鑽鍋錶騷"
    "賺純飆紀稱薦僱異",
    "购资轮领团队业务职离辞员计划扩张进军开设启动与达战协议签约联发布产遭骇击漏泄裁减"
    "关闭财报营预亿万"
    "获证监会诉讼违规处罚创办总裁经长营运执聘请担升卸拟传认终风险债务违约申请奖选产线"
    "场厂国际区将转"
    "让剥剥卖并换任兴贷银数据党网络络攻击勒赎软体为于对该这键链马龙电车动飞机项标单采购买简"
    "币圆韩镑澳"
    "驻门广范点库厅楼园华东湾台涩铺柜结劳迁仓储铁钢炼卫视讯号脑话权订筹货费价额涨亏损"
    "净负盘导师郑陈刘黄赵许叶苏钟罗谢邓冯赖杨吴孙蒋卢严韦顾贺龚叹响应质压缩携组织绝续"
    "维护条欧亚纽伦来宾尔兰义乌时间后无丝级备环边医药疗检测验实试艺术学习问题调论评说"
    "语读变贸赔偿贴贪贡责账贬频显愿类颜饭饮馆惊骗闹鱼鲜鸟丽麦齐庞优伟伤仅仪两凯冻别则"
    "删剂劲胜势却厉参双丧吗围图块坏夹夺妇宁宝审专届层属冈岛帅带帮干废弹强从复征凭忧怀"
    "态戏户抛挂扬抢摇摄挡择拥败敌断升晋晓极构枪乐样桥归岁历杀壳气决没况温灭满洁潜济灾"
    "烦热灯炉争牵状独现玛毕当叠疯盗尽众碍礼御稳获竞笔节筑粮纠红纳纸细给统绿紧缓编练县"
    "纵绩继缆罢圣闻声听肃脱脚脸临举旧舰庄着盖卜虚冲补装里制复袭见觉览观触记访诊询诚误"
    "谈谁课咨谋讲识译赞丰贝贩赛赢赶迹踪跃轨较载轻辆辉输辖农连游过递远适迟遗邮乡酱释针"
    "铃铜销锋录钱错锁镜钟鉴闪阅板阵阴陆阳阶随隐只难云灵静韧顺顿头饰余驾骑腾驱骤松鸿鹰"
    "盐龄宽莱志秘愈汇汇摆摊彻烧奥缴缉暂溃瘫症锐钻锅表骚"
    "赚纯飙纪称荐雇异",
)


def headline(title: str) -> Clause:
    """The title without affixes such as "Exclusive:", "[Funding alert]" or " - TechCrunch"."""
    shown = title[:TITLE_LIMIT]
    start, end = 0, len(shown)
    for _ in range(3):
        found = _PREFIX.match(shown, start)
        if found is None or found.end() >= end:
            break
        start = found.end()
    tail_from = max(start, end - 60)
    suffix = _SUFFIX.search(shown, tail_from, end)
    if suffix and suffix.start() - start >= 12 and not _NOT_A_PUBLISHER.search(suffix.group()):
        end = suffix.start()
    return _clause("title", shown, start, end, is_headline=True)


def lead_sentences(text: str) -> list[Clause]:
    """The sentences that begin within the first 500 characters of the text."""
    shown = text[:TEXT_LIMIT]
    sentences, start = [], 0
    for found in _SENTENCE_END.finditer(shown):
        if _ABBREVIATION.search(shown, max(start, found.end() - 12), found.end()):
            continue
        sentences.append((start, found.end()))
        start = found.end()
        if start >= LEAD_LENGTH:
            break
    if start < min(len(shown), LEAD_LENGTH):
        sentences.append((start, len(shown)))
    clauses = (
        _clause("text", shown, begin, min(end, begin + SENTENCE_LIMIT), is_headline=False)
        for begin, end in sentences
    )
    return [clause for clause in clauses if len(clause.raw) >= 8]


def _clause(field: str, shown: str, start: int, end: int, *, is_headline: bool) -> Clause:
    raw = shown[start:end]
    start += len(raw) - len(raw.lstrip())
    raw = raw.strip()
    text = _ASIDE.sub(lambda aside: " " * len(aside.group()), raw)
    has_han = bool(_HAN.search(text))
    if has_han:
        text = text.translate(_SIMPLIFIED)
    return Clause(
        field=field,
        start=start,
        raw=raw,
        text=text,
        is_headline=is_headline,
        has_han=has_han,
        is_title_case=is_headline and _is_title_case(text),
    )


def _is_title_case(text: str) -> bool:
    words = _WORD.findall(text)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 2 and capitals >= 0.75 * len(words)
