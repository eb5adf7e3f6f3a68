"""One small valid file of each list reader."""

import json

SITES = (
    "NO,名称,住所,緯度,経度,標高,災害種別_洪水,災害種別_崖崩れ、土石流及び地滑り,災害種別_津波,想定収容人数,備考\n"
    "1,港小学校,静岡県焼津市港1,34.86,138.32,3.2,△,,○,\"1,200人\",\n"
    "2,山の広場,静岡県焼津市山2,34.88,138.30,41,1,有,,,屋根なし\n"
)
AED = "名称,住所,緯度,経度,設置位置,開始時間,終了時間,小児対応設備の有無\n市役所,本町1,34.86,138.30,1階,8:30,17:15,有\n"
PROPERTIES = (
    "名称,文化財分類,種類,住所,緯度,経度,文化財指定日,概要\n"
    "旧宿場,市指定史跡,その他,焼津市花沢1,34.90,138.33,1990-04-01,古い宿場です。\n"
)
EVENTS = (
    "イベント名,開始日,終了日,場所名称,住所,緯度,経度,定員,説明\n"
    "港まつり,2024/5/1,令和6年5月3日,新港,焼津市港1,34.87,138.33,500人,踊ります。\n"
)
GARDENS = "ID,農園名,区分,住所,緯度,経度\nA-1,中里農園,市民農園,焼津市中里1,34.884,138.321\n"
STOPS = (
    "停留所名,路線名,緯度,経度,平日便1,平日便2,土曜・日曜・祝日便1\n"
    "焼津駅前,循環線,34.872,138.319,7:27,8:20,8:00\n港口,循環線,34.870,138.321,,,\n"
)
OPINIONS = (
    "番号,受付日,ご意見,地区名,緯度,経度,件数,氏名\n"
    "1,2026/4/1,歩道が狭い。港の田中さんも困っている。電話は054-000-0000,,34.86,138.32,3,山田太郎\n"
    "2,令和8年4月2日,大雨で道が冠水する,本町一丁目2番3号,,,,\n"
)
ACCIDENTS = "事故内容,発生日時（年月日）,経度,緯度\n1,2022-01-05,138.32,34.86\n"
GSI = json.dumps({
    "type": "FeatureCollection",
    "features": [{
        "type": "Feature",
        "properties": {"NO": 1, "共通ID": "E1", "施設・場所名": "あさひタワー", "住所": "焼津市駅北1",
                       "洪水": "", "津波": "1", "指定避難所との住所同一": ""},
        "geometry": {"type": "Point", "coordinates": [138.32, 34.87]},
    }],
}, ensure_ascii=False).encode()

SAMPLES = {
    "gsi_shelters": ("222127.json", GSI),
    "evacuation_sites": ("evacuation_space.csv", SITES.encode("utf-8-sig")),
    "stop_list": ("stops.csv", STOPS.encode("cp932")),
    "amenity_list": ("aed.csv", AED.encode("cp932")),
    "cultural_properties": ("bunkazai.csv", PROPERTIES.encode()),
    "events": ("events.csv", EVENTS.encode("cp932")),
    "resource_list": ("nouen.csv", GARDENS.encode("cp932")),
    "opinion_list": ("voices.csv", OPINIONS.encode("cp932")),
    "known_list": ("accidents.csv", ACCIDENTS.encode("cp932")),
}
