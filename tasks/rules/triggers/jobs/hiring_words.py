"""The words of hiring: who is taken on, how many, where, and what is no hiring."""

from tasks.rules.triggers.reading.patterns import veto

VETO = veto(
    r"\b(?:(?:scraps|scrapped|delays|delayed|cancels|shelves|drops|pauses|halts|abandons) "
    r"(?:\w+ ){0,3}(?:plans?|hiring|recruit\w*)|hiring (?:freeze|slows?|managers?|tips|process|"
    r"trends|practices|bias)|freez\w+ hiring|"
    r"job cuts|lays? off|layoffs?|"
    r"jobs report|hires? (?:new |former |ex-)?(?:chief|ceo|cfo|cto|coo|vp|coach|lawyer)|economy|"
    r"unemployment|payrolls|payroll (?:data|tax|figures|report|growth)|nonfarm|"
    r"seeks? volunteers|police|soldiers|army|interns?hip|military|states?|government|cuts?(?! "
    r"ribbon)|slash|(?:could|would|may|might) (?:create|bring|add|generate|mean)|"
    r"hackers recruit|trial|volunteers|teachers|nurses? strike|council|ministry|navy|at risk|"
    r"axed|"
    r"(?:to|set to) go\b|clinical|"
    r"study|patients|supports? [\d,]+ jobs|contract for)\b"
    r"|冻结招聘|停止招聘|裁员|公务员|教师|事业单位|考试|编制|警察|志愿者|招聘会|全市|全省|校招生"
)
ABOUT = (
    r"(?:(?:(?:up to|about|around|over|more than|nearly|some|another|an additional|additional|an "
    r"extra|roughly|almost|at least|a further|"
    r"as many as|a total of|close to) ){0,2}(?=\d)|(?:two|three|four|five|six|ten|several) "
    r"(?:dozen|hundred|thousand) |(?:thousands|hundreds|dozens|scores) of )"
)
KIND = (
    r"(?:(?:new|more|additional|full-time|skilled|local|tech|seasonal|high-paying|software|AI|"
    r"sales|permanent|temporary|part-time|"
    r"\w[\w-]*(?<!\bof)(?<!\bin)|pickers and) ){0,3}?"
)
WHO = (
    r"(?:jobs|employees|people|workers|staff|engineers|roles|positions|developers|staffers|"
    r"researchers|graduates|freshers|trainees|"
    r"apprentices|nurses|pilots|technicians|associates|consultants|scientists|salespeople|"
    r"drivers|"
    r"hires|posts|riders|pickers|couriers|"
    r"recruits|specialists|analysts|advisers|advisors|agents|cabin crew|programmers|experts|"
    r"colleagues|team members|cleaners|carers|"
    r"welders|electricians|chefs|baristas|cooks|packers|couriers|interns|bankers|auditors|"
    r"lawyers|"
    r"accountants|temps|coders|machinists|fitters|operatives|operators|mechanics|tradespeople|"
    r"builders|school leavers|seasonal staff|vacancies|openings|loaders|miners|data scientists|"
    r"applicants|candidates|personnel|designers|stewards|crew|guards|merchandisers|underwriters|"
    r"planners)\b"
)
HIRES = (
    r"(?:hires?|hiring|recruits?|recruiting|adds?|adding|creat(?:es?|ing)|onboards?|onboarding|"
    r"employ|seeks|seeking|takes? on|taking on|brings? in|"
    r"generat(?:es?|ing)|fills?|advertis(?:es|ing)|earmarks|pencils in|welcomes|lures?|snaps up|"
    r"signs up|opens? up|wants|needs|hunts for|hunting for|bring|gain|"
    r"looks to hire|brings|bringing|promises|pledges|offers?)"
)
SITE = (
    r"(?:plant|factory|gigafactory|expansion|project|investment|hub|headquarters|HQ|campus|site|"
    r"facility|"
    r"warehouse|cent(?:re|er)|complex|mill|store|office|fulfil?lment cent(?:re|er)|operations?)"
)
FRAGMENTS = {"ABOUT": ABOUT, "KIND": KIND, "WHO": WHO, "HIRES": HIRES}
