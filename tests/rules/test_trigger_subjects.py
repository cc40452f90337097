"""Whose event a headline tells: how the name is found, and what names nobody."""

import pytest

from tasks.rules.triggers import detect

NAMED = [
    ("Kelvane smelter in New Zealand to close with loss of 90 jobs", "layoffs", "Kelvane"),
    ("Kelvane Bolt depot in Ohio to close with loss of 90 jobs", "layoffs", "Kelvane Bolt"),
    ("Kelvane's Leeds depot to close with loss of 90 jobs", "closure_or_exit", "Kelvane"),
    ("Kelvane’s ambitious Moss Garden game is closing down in June", "closure_or_exit", "Kelvane"),
    ("Kelvane's AI-powered Welsh coach attracts $2M seed round", "funding_round", "Kelvane"),
    ("Kelvane, in its biggest deal, agrees to buy Bolt Foods", "acquires", "Kelvane"),
    ("Kelvane to drop Glimmer as it teams up with Bolt Foods", "partnership", "Kelvane"),
    ("Kelvane, Bolt Foods, others fined for late reports", "legal_regulatory", "Kelvane"),
    ("Kelvane unveils investment plan for Asian hub in Malaysia", "new_location", "Kelvane"),
    ("Kelvane to acquire parking and charging platform Bolt", "is_acquired", "Bolt"),
    ("Reported Earlier, Kelvane raises $40M in Series B", "funding_round", "Kelvane"),
    ("Kelvane shares jump 9% on quarterly report", "results_guidance", "Kelvane"),
    ("X Raises $20 Million in Seed Round", "funding_round", "X"),
    ("kelvane wines to be wound up", "distress", "kelvane wines"),
    ("Kelvane to list in U.S. next year", "ipo_listing", "Kelvane"),
    ("Kelvane Sp. z o.o. raises €12m", "funding_round", "Kelvane Sp. z o.o."),
    ("Kelvane Pvt. Ltd. raises $12m", "funding_round", "Kelvane Pvt. Ltd."),
    ("Kelvane, S.A.P.I. de C.V. raises $12m", "funding_round", "Kelvane, S.A.P.I. de C.V."),
    ("Kelvane d.o.o. lays off 200", "layoffs", "Kelvane d.o.o."),
    ("Kelvane, Z Foods sign pact", "partnership", "Z Foods"),
    ("柏川科技(00321)發盈喜，預期全年度將錄得盈利", "results_guidance", "柏川科技"),
    ("9月25日，柏川股份公告，公司拟收购凌石电子", "acquires", "柏川股份"),
    ("周一鸣「柏川机器人」并购零件公司，并获远岸资本投资", "funding_round", "柏川机器人"),
    ("网红面包店“柏川”全国门店关停", "closure_or_exit", "柏川"),
    ("员工爆料柏川海外业务大裁员", "layoffs", "柏川"),
    ("柏川×凌石电子达成战略合作", "partnership", "柏川"),
    ("恒大裁员三成", "layoffs", "恒大"),
    ("鼎川连锁10日申请破产保护", "distress", "鼎川连锁"),
    ("柏川公司24日正式发布旗舰手机", "product_launch", "柏川公司"),
    ("柏川电子公司正在制定一项裁员计划", "layoffs", "柏川电子公司"),
    ("超5亿柏川用户信息遭泄露", "security_incident", "柏川"),
    ("柏川出资28亿人民币投资凌石电子", "invests_in", "柏川"),
]
# Kinds of company, crowds, bodies, persons, figures and clauses.
NOBODY = [
    ("Candy Maker Hit in Ransomware Attack", "security_incident"),
    ("Payroll Processor Settles Privacy Charges", "legal_regulatory"),
    ("Pizza chain files for Chapter 11", "distress"),
    ("Ambulance service hit by cyber attack", "security_incident"),
    ("Ransomware Bites 400 Dental Clinics", "security_incident"),
    ("Refugee agency cuts jobs as donors pull out", "layoffs"),
    ("UNICEF names new executive director", "exec_hire"),
    ("Amnesty closes Lima office", "closure_or_exit"),
    ("Attorney General Seeks Release of a Police Video", "product_launch"),
    ("Mother Who Locked Shed Found Guilty of Fraud", "legal_regulatory"),
    ("Ex-Priest Charged With Theft of Relics", "legal_regulatory"),
    ("Farm Groups Sue E.P.A. Over Pesticide Rule", "legal_regulatory"),
    ("Director of Kelvane fined over filings", "legal_regulatory"),
    ("Foxes release veteran tackle", "product_launch"),
    ("四川一煤矿被责令停产", "legal_regulatory"),
    ("City of Marlow hit by ransomware attack", "security_incident"),
    ("Border agency to hire 5,000 agents", "hiring_surge"),
    ("Bank of Japan governor resigns", "exec_departure"),
    ("Lula opens seaside resort", "new_location"),
    ("Girl Guides close overseas offices", "closure_or_exit"),
    ("联合国某机构裁员", "layoffs"),
    ("瑞典央行行长辞职", "exec_departure"),
    ("法院批准逮捕前总统", "legal_regulatory"),
    ("College to cut 60 lecturing jobs as numbers fall", "layoffs"),
    ("Grant cuts force lab to close after 70 years", "closure_or_exit"),
    ("Sheikh walks away from bid to buy Westmoor United", "is_acquired"),
    ("Ancient DNA unveils the lives of cave families", "product_launch"),
    ("U.S. files criminal charges against Venezuela's Maduro", "legal_regulatory"),
    ("鼎川一警车遭人为破坏 警方通报：六人被立案侦查", "legal_regulatory"),
    ("记者手机遭黑客入侵", "security_incident"),
    ("Centre releases norms for wind parks", "product_launch"),
    ("Black Friday sees record $7B in online sales", "results_guidance"),
    ("Lund withdraws from Lisbon Masters", "closure_or_exit"),
    ("Lund withdraws from Lisbon with hip injury", "closure_or_exit"),
    ("SBK Cards IPO: How to apply, price band and dates", "ipo_listing"),
    ("司机醉驾被判赔偿三万元", "legal_regulatory"),
    ("酒店被判赔偿死者亲属", "legal_regulatory"),
    ("学校食堂承包商被约谈", "legal_regulatory"),
    ("疫苗接种点将于下周关闭", "closure_or_exit"),
    ("市政府与高校签署战略合作协议", "partnership"),
    ("国内三大面板厂将停产两周", "closure_or_exit"),
    ("会员停售", "closure_or_exit"),
]


@pytest.mark.parametrize(("title", "type_id", "name"), NAMED)
def test_it_finds_whose_event_it_is(title: str, type_id: str, name: str) -> None:
    found = {one.type: [span.text for span in one.subjects] for one in detect(title, "")}
    assert name in found.get(type_id, []), found


@pytest.mark.parametrize(("title", "type_id"), NOBODY)
def test_what_names_no_company_has_no_event(title: str, type_id: str) -> None:
    assert type_id not in {one.type for one in detect(title, "")}
