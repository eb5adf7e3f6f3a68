"""Small files of statistics and timetables, in the form that they are published in."""

from nigiwai.tests.core.format_files import geojson, mesh_file

AREA_HEADER = ["KEY_CODE", "HYOSYO", "CITYNAME", "NAME", "HTKSYORI", "HTKSAKI", "GASSAN"]
AREA_AGES = [
    "総数、年齢「不詳」含む",
    *(f"　総数{low}〜{low + 4}歳" for low in range(0, 75, 5)),
    "　総数１５歳未満", "　総数１５〜６４歳", "　総数６５歳以上", "　総数７５歳以上",
]
# Five in each class up to 74: 15 young, 50 adult, 10 of 65 to 74; and 75 and older.
CLASSES = [5] * 15


def area_row(code, level, total, classes, older, kind="0", receiver="", merged=""):
    young, adult, old = sum(classes[:3]), sum(classes[3:13]), sum(classes[13:]) + older
    figures = [total, *classes, young, adult, old, older]
    return [code, level, "焼津市", "本町", kind, receiver, merged, *map(str, figures)]


def hidden_row(code, receiver):
    return [code, "4", "焼津市", "本町", "2", receiver, "", *["X"] * 20]


def area_ages(*rows, labels=None, table="T001082"):
    labels = AREA_AGES if labels is None else labels
    header = [*AREA_HEADER, *(f"{table}{n:03d}" for n in range(1, len(labels) + 1))]
    lines = [header, [""] * 7 + labels, *rows]
    return "\r\n".join(",".join(line) for line in lines).encode("cp932")


AREAS = (
    area_row("22212", "1", "400", [20] * 15, 100),
    area_row("222120010", "2", "90", CLASSES, 10),
    area_row("222120020", "3", "200", [10] * 15, 50),
    area_row("22212002001", "4", "100", CLASSES, 25, "1", "", "002002"),
    hidden_row("22212002002", "002001"),
    [*area_row("222120030", "2", "-", [0] * 15, 0)[:7], *["-"] * 20],
)


def area_totals(*rows):
    header = [*AREA_HEADER, *(f"T001081{n:03d}" for n in range(1, 5))]
    labels = [""] * 7 + ["人口総数", "男", "女", "世帯総数"]
    return "\r\n".join(",".join(line) for line in (header, labels, *rows)).encode("cp932")


SQUARES = [
    [[[138 + n / 10, 34], [138.05 + n / 10, 34], [138.05 + n / 10, 34.1], [138 + n / 10, 34.1],
      [138 + n / 10, 34]]]
    for n in range(4)
]


def area(code, name, kind, residents, households, square):
    values = {"KEY_CODE": code, "CITY_NAME": "焼津市", "S_NAME": name, "HCODE": kind,
              "JINKO": residents, "SETAI": households, "R2KAxx": 1}
    return values, "Polygon", SQUARES[square]


BOUNDARIES = (
    area("222120040", "焼津１丁目", 8101, 0, 0, 0),
    area("222120040", "焼津１丁目", 8101, 152, 55, 1),
    area("222120160", "八楠", 8101, 169, 71, 2),
    area("22212", None, 8154, 0, 0, 3),
)
MESH_OUTLINES = geojson((
    {"KEY_CODE": "523823421", "MESH1_ID": "5238", "MESH2_ID": "23", "MESH3_ID": "42",
     "MESH4_ID": "1"}, "Polygon", SQUARES[0],
))
FLOWS = (
    "year,month,dayflag,timezone,prefcode,citycode,from_area,population\n"
    "2021,10,0,0,22,22212,0,105424\n2021,10,0,0,22,22212,1,26616\n"
    "2021,10,1,1,22,22212,2,473\n2021,10,2,2,22,22212,3,2255\n"
)
MASTER = "prefcode,prefname,citycode,cityname,address\n22,静岡県,22212,焼津市,静岡県焼津市\n"
COUNTS = (
    "地点番号,地点名,緯度,経度,調査日,時間帯,方向,歩行者数\n"
    "1,駅前,34.8700,138.3180,2024/10/18,10:00~11:00,北,120\n"
    "1,駅前,34.8700,138.3180,2024/10/18,10:00~11:00,南,80\n"
    "1,駅前,34.8700,138.3180,2024/10/20,10:00~11:00,北,150\n"
    "2,港,34.8610,138.3260,2024/10/18,10時台,北,30\n"
)
LINKDATA = (
    "#LINK,,,,,,,,,,,\n#lang,ja,,,,,,,,,,\n"
    "#property,name,location,surveyDate,manWeekdaysAverage,womanWeekdaysAverage,"
    "bicycleWeekdaysAverage,totalWeekdaysAverage,manHolidayAverage,womanHolidayAverage,"
    "bicycleHolidayAverage,totalHolidayAverage\n"
    "#object_type_xsd,string,string,string,string,string,string,string,string,string,string,string\n"
    '1,兵庫町（西）,"34.3465,134.0474",2021年　平均,2394,1727,2920,7041,1631,1367,2198,5196\n'
)
_CLASSES = [*(f"{low}-{low + 4}歳" for low in range(0, 85, 5)), "85歳以上"]
DISTRICT_HEADER = [
    "全国地方公共団体コード", "地域コード", "地方公共団体名", "調査年月日", "地域名", "総人口", "男性",
    "女性", *(f"{band}の{sex}" for band in _CLASSES for sex in ("男性", "女性")), "世帯数", "備考",
]


def district(code, date, name, total, men=2, women=3):
    ages_of = [str(number) for _ in _CLASSES for number in (men, women)]
    return ["222127", code, "静岡県焼津市", date, name, str(total), "0", "0", *ages_of, "40", ""]


def district_file(*rows, header=tuple(DISTRICT_HEADER)):
    return "\n".join(",".join(line) for line in (header, *rows)).encode("utf-8-sig")


DISTRICTS = (
    district("222120001", "2024-04-01", "本町一丁目", 90),
    district("222120001", "2024-10-01", "本町一丁目", 91),
    district("", "令和6年10月1日", "本町二丁目", 90, 4, 1),
)
STOPS = (
    "stop_id,stop_name,platform_code,stop_lat,stop_lon,location_type,parent_station\n"
    "p,駅,,34.9700,138.3800,1,\n"
    "a,駅前,1,34.9701,138.3801,0,p\n"
    "b,病院,,34.9800,138.3900,,\n"
    "c,車庫,,34.9900,138.3900,,\n"
)
FEED = {
    "agency.txt": "agency_id,agency_name\n8000020222127,焼津市\n",
    "routes.txt": "route_id,agency_id,route_short_name,route_long_name,route_type\n"
                  "r1,8000020222127,1,東回り,3\nr2,8000020222127,,夜,3\n",
    "trips.txt": "route_id,service_id,trip_id\nr1,wd,t1\nr1,wd,t2\nr1,sat,t3\nr2,wd,f1\n",
    "stop_times.txt": "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type\n"
                      "t1,8:00:00,8:00:00,a,1,0\nt1,8:10:00,8:10:00,b,2,0\nt1,8:20:00,8:20:00,c,3,0\n"
                      "t2,9:00:00,9:00:00,a,1,0\nt2,9:10:00,9:10:00,b,2,1\nt2,9:20:00,9:20:00,c,3,0\n"
                      "t3,9:00:00,9:00:00,a,10,0\nt3,9:10:00,9:10:00,b,20,0\n"
                      "f1,20:00:00,20:00:00,b,1,0\nf1,20:10:00,20:10:00,a,2,0\n",
    # Monday 6 to Sunday 26 April 2026; on Tuesday 14 nothing of wd runs, sat does.
    "calendar.txt": "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,"
                    "end_date\nwd,1,1,1,1,1,0,0,20260406,20260426\nsat,0,0,0,0,0,1,0,20260406,20260426\n",
    "calendar_dates.txt": "service_id,date,exception_type\nwd,20260414,2\nsat,20260414,1\n",
    # From 20:00 every 20 minutes before 21:00, and at 25:00: 3 and 1 departures.
    "frequencies.txt": "trip_id,start_time,end_time,headway_secs\nf1,20:00:00,21:00:00,1200\n"
                       "f1,25:00:00,25:10:00,1200\n",
    "feed_info.txt": "feed_publisher_name,feed_start_date,feed_end_date\n焼津市,20260406,20260426\n",
}
BESIDE = {"gtfs_feed": {name: text.encode() for name, text in FEED.items()}}

SAMPLES = {
    "mesh_boundaries": ("MESH05238.geojson", MESH_OUTLINES),
    "small_areas": ("r2ka22212.geojson", geojson(*BOUNDARIES)),
    "small_area_tables": ("tblT001082C22.txt", area_ages(*AREAS)),
    "people_flow_origins": ("monthly_fromto_city.csv", FLOWS.encode()),
    "people_flow_masters": ("prefcode_citycode_master.csv", MASTER.encode()),
    "pedestrian_counts": ("tsukoryo.csv", COUNTS.encode("cp932")),
    "district_population": ("222127_population.csv", district_file(*DISTRICTS)),
    "gtfs_feed": ("stops.txt", STOPS.encode("utf-8-sig")),
}

# --- meshes of other censuses ------------------------------------------------------------------

MESH_2015 = {1: "　人口総数", 4: "　０～１４歳人口総数", 10: "　１５～６４歳人口総数",
             16: "　６５歳以上人口総数", 19: "　７５歳以上人口総数", 25: "　世帯総数"}
MESH_2010 = {1: "　人口総数", 2: "　人口総数　男", 3: "　人口総数　女", 4: "　世帯総数"}


def census(table, labels, *rows):
    """A mesh file of another table than that of ``format_files.mesh_file``."""
    return mesh_file(*rows, labels=labels).replace(b"T001101", table.encode())

