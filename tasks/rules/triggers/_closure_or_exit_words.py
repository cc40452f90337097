"""The words of closures: what is shut and how, and what is none of it."""

from tasks.rules.triggers._patterns import veto
from tasks.rules.triggers._places import HAN_PLACE, LOCAL, SITES

VETO = veto(
    r"\b(?:government shutdown|clos\w+ (?:(?!(?:stores?|plants?|shops?|sites?|factory|factories|"
    r"offices?|branches|outlets?|after|as|amid|restaurants?|mill|hotels?)\b)\w+ ){0,3}(?:round|"
    r"series|deal|acquisition|funding|"
    r"merger|sale|fund|gap|arguments|ranks|higher|lower|flat|at|up|border|in on|to|ceremony|"
    r"offering|financing|transaction|loan|facility agreement|call|IPO|buyout|takeover)|"
    r"exit polls?|exit interview|exit strategy|exits? (?:bankruptcy|chapter|administration|"
    r"race|cup|"
    r"tournament|competition)|ceasefire|cease-fire|close (?:call|friends|race|ties)|closer|"
    r"probe into|inquiry into|investigation into|ransomware|gangs?|dark ?web|darknet|hackers?|"
    r"cyber ?crime|botnet|"
    r"schools?|roads?|bridge|highway|airport|airspace|beach(?:es)?|border|strait|troops|"
    r"withdraws? (?:from (?:race|tournament|talks|treaty|agreement|open)|consent|bid|offer|IPO|"
    r"lawsuit|money|troops)|shuts? out|shutout|hurricane|storm|wildfire|bush ?fires?|sewage|"
    r"(?:CEO|CFO|COO|CTO|founder|chief|president|executive|chairman|chair|director|boss|"
    r"partner|head) "
    r"(?:\w+ ){0,3}(?:exits?|quits?|leaves|leaving|steps|withdraws|to leave|to exit|retires|"
    r"bows out|calls)|"
    r"exit,? stage left|shares? close|closed-end|museum|park closes|kremlin|embassy|police|"
    r"down for|temporarily|rail strike|power cuts?|reopens?|stop the|stops the clock)\b|"
    r"关闭(?:账号|评论|通道|窗口)|航线|景区|学校|退出(?:比赛|联赛|国家队|机制|舞台|群聊|"
    r"公约|协定)|融资|收盘|高管|CEO|"
    r"高铁|列车|野火|台风|暴雨|地铁|道路|大桥|短暂|暂停营业|(?:食肆|餐厅|商户|店)结业潮|停产检修"
)
SITE = (
    r"(?:plants?|factory|factories|offices?|stores?|locations?|branches|branch|warehouses?|"
    r"sites?|"
    r"facility|facilities|mills?|mines?|crackers?|smelters|refineries|restaurants?|centers?|"
    r"centres?|outlets?|studios?|shops?|"
    r"smelter|refinery|taprooms?|eater(?:y|ies)|bistros?|diners?|works|clinics?|operations?|"
    r"business(?:es)?|units?|divisions?|arms?|data center|"
    r"headquarters|HQ|products?|services?|apps?|platforms?|tool|marketplace|newsletter|"
    r"brand|line|range|"
    r"lounge|quarry|yards?|hubs?|labs?|concessions|counters|furnaces?|kilns?|desk|practice|"
    r"programme|label|title|magazine|edition|network|website|game|servers|"
    rf"nurser(?:y|ies)|care homes?|delivery|subscriptions?|models?|consoles?|scheme|{SITES})\b"
)
GAP = (
    r"(?:(?:at least|as many as|up to|over|more than) )?"
    r"(?:(?!(?:as|after|to|amid|on|in|at|for|with|from|over)\b)[\w&$€£.,'’%+-]+ ){0,6}?"
)
CLOSES = (
    r"(?:permanently |finally |abruptly |gradually |suddenly )?"
    r"(?:shuts?|shutting|closes?|closing|closed|to close|to shut|to shutter|shutters?|shuttering|"
    r"mothballs?|mothballing|idles?|idling|winds? (?:down|up)|winding (?:down|up)|discontinues|"
    r"discontinuing|discontinued|sunsets|sunsetting|axes|axing|scraps|scrapping|kills(?: "
    r"off)?|killing off|retires|retiring|ditches|ditching|"
    r"dissolves|liquidates|abandons|shuts down|shutting down|closes down|"
    r"(?:pulls?|pulling) the (?:plug|shutters?) on|calls? time on|calling time on|(?:brings?|"
    r"rings?) "
    r"(?:down )?the (?:curtain|shutters) (?:down )?on|draws? (?:a )?line under|"
    r"says? (?:goodbye|farewell|adieu) to|waves? goodbye to|bids? farewell to|gives up "
    r"on|walks? away "
    r"from|bows? out of|bails? (?:out of|on)|ceases?|ceasing|throws? in the towel on|"
    r"hangs? up on|switch(?:es)? off|to switch off|turns? its back on|turns? (?:off|out) "
    r"the lights (?:at|on|in)|to (?:axe|scrap|discontinue|mothball|kill "
    r"off|ditch|wind down|sunset|retire|abandon|cease|dissolve|liquidate|idle|vacate|phase out)|"
    r"phas(?:es|ing) out|shut(?:s|ting)? (?:its |the )?doors? on|vacates|pulls)"
)
FRAGMENTS = {"CLOSES": CLOSES, "GAP": GAP, "SITE": SITE, "LOCAL": LOCAL, "PLACE": HAN_PLACE}
