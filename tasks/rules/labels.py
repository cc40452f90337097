"""What people call a kind of event."""

# Only where the id itself would not read well in a sentence.
_LABELS = {
    "acquires": "acquisition",
    "closure_or_exit": "closure or exit",
    "distress": "financial distress",
    "divests": "sale of a part of the business",
    "exec_departure": "departure of an executive",
    "exec_hire": "new executive",
    "invests_in": "stake in another company",
    "ipo_listing": "stock market listing",
    "is_acquired": "takeover of the company",
    "legal_regulatory": "legal or regulatory matter",
    "merges": "merger",
    "results_guidance": "results or outlook",
}


_CHINESE = {
    "acquires": "收购",
    "award": "获奖",
    "board_change": "董事会变动",
    "closure_or_exit": "关停或退出",
    "customer_win": "中标",
    "debt_financing": "债务融资",
    "distress": "财务困境",
    "divests": "业务出售",
    "exec_departure": "高管离任",
    "exec_hire": "高管任命",
    "funding_round": "融资",
    "hiring_surge": "扩招",
    "invests_in": "对外投资",
    "ipo_listing": "上市",
    "is_acquired": "被收购",
    "layoffs": "裁员",
    "legal_regulatory": "法律或监管事项",
    "market_entry": "进入新市场",
    "merges": "合并",
    "new_location": "新址启用",
    "partnership": "合作",
    "product_launch": "新品发布",
    "results_guidance": "业绩或展望",
    "security_incident": "安全事件",
}


def event_label(type: str, language: str = "en") -> str:
    """A noun phrase for a trigger type, e.g. `funding round`; new types are read as they are."""
    if language == "zh" and type in _CHINESE:
        return _CHINESE[type]
    return _LABELS.get(type, type.replace("_", " "))
