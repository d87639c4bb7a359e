"""What has to come of the texts, written by hand from their heads."""

from __future__ import annotations

Values = dict[str, object]

READER, TREES, LAMPS = (
    "register-front-matter.md",
    "register-other-keys-no-title.md",
    "register-table-of-attributes.md",
)
TRADE = "248-2026-nd-cp-huong-dan-luat-thuong-mai-dien-tu.md"
POWER = "278-2026-ND-CP.md"
TAX = "97-2026-tt-btc-bai-bo-thong-tu-55-2010-tt-btc.md"
CIVIL = "ho-tich.md"
MEDIATION = "hoa-giai-o-co-so.md"
WATERWAYS = "nghi-dinh-123-2026-nd-cp-giao-thong-duong-thuy-noi-dia.md"
RECEPTION = "nghi-dinh-154-2026-nd-cp-tiep-cong-dan.md"
EDUCATION = "nghi-dinh-279-2026-nd-cp-to-chuc-bo-gdđt.md"
WAGES = "thong-tu-13-2026-tt-bnv-luong-co-so.md"
RESIDENCE = "thong-tu-56-2026-tt-bca-quan-ly-theo-doi-nguoi-bi-cam-di-khoi-noi-cu-tru.md"
ALLOWANCE = "thong-tu-65-2026-tt-btc-sua-doi-thong-tu-320-2016-ve-boi-duong-tiep-cong-dan.md"
DEMOCRACY = (
    "thuc-hien-dan-chu-trong-hoat-dong-cua-co-quan-hanh-chinh-nha-nuoc-va-don-vi-su-nghiep"
    "-cong-lap.md"
)

EXPECTED: dict[str, Values] = {
    READER: {
        "so_hieu": "07/2026/QĐ-UBND",
        "loai": "Quyết định",
        "trich_yeu": "Giờ mở cửa của Nhà đọc sách xã Ví Dụ - áp dụng cho 3 phòng; thay Quyết "
        "định số 02",
        "co_quan_ban_hanh": "Ủy ban nhân dân xã Ví Dụ",
        "ngay_ban_hanh": "2026-05-15",
        "ngay_hieu_luc": "2026-06-21",
        "nguoi_ky": "Người Ký Mẫu",
        "chuc_vu_nguoi_ky": "Chủ tịch, xã Ví Dụ",
        "linh_vuc": ["van-hoa"],
        "title": "Quyết định số 07/2026/QĐ-UBND về giờ mở cửa của Nhà đọc sách xã Ví Dụ",
        "date": "2026-06-16",
        "updated": "2026-06-24",
        "tags": ["nhà đọc sách", "giờ mở cửa", "2026", "007"],
        "source": {
            "name": "so-van-ban.vi-du.example (bản giấy: 4 trang, 1.2MB); trang thử nghiệm (mã "
            "000123)"
        },
    },
    TREES: {
        "so_hieu": "09/2026/KH-UBND",
        "loai": "Kế hoạch",
        "trich_yeu": "Kế hoạch trồng cây ven đường xã Ví Dụ — thay Kế hoạch số 08/2025",
        "co_quan_ban_hanh": "UBND xã Ví Dụ",
        "ngay_ban_hanh": "2026-05-09",
        "ngay_hieu_luc": "2026-05-20",
        "nguoi_ky": "",
        "linh_vuc": ["cây xanh", "đường làng"],
        "thay_the": ["08/2025/KH-UBND"],
        "can_cu": ["Nghị quyết ví dụ số 1", "Nghị quyết ví dụ số 2"],
        "updated": "2026-05-13",
        "tags": ["cây xanh", "đường làng"],
        "source": {"name": "so.vi-du.example; bao.mau.example"},
        "aliases": ["/van-ban/doi-song/chuong-trinh-trong-cay/"],
    },
    LAMPS: {
        "so_hieu": "15/2026/QĐ-UBND",
        "loai": "Quyết định",
        "trich_yeu": "Quyết định số 15 về đèn đường xã Ví Dụ",
        "co_quan_ban_hanh": "UBND xã Ví Dụ; Phòng Chiếu sáng",
        "ngay_ban_hanh": "2026-06-29",
        "ngay_hieu_luc": "2026-07-01",
        "nguoi_ky": "Người Ký Mẫu | Chủ tịch",
        "linh_vuc": ["Chiếu sáng", "Giao thông"],
        "bai_bo": ["07/2024/QĐ-UBND", "09/KH-UBND"],
        "date": "2026-07-02",
    },
    TRADE: {
        "so_hieu": "248/2026/NĐ-CP",
        "loai": "Nghị định",
        "trich_yeu": "Nghị định số 248/2026/NĐ-CP quy định chi tiết một số điều của Luật Thương "
        "mại điện tử",
        "co_quan_ban_hanh": "Chính phủ",
        "ngay_ban_hanh": "2026-06-30",
        "ngay_hieu_luc": "2026-07-01",
        "nguoi_ky": "Thủ tướng Chính phủ",
        "linh_vuc": ["Thương mại — Công nghệ thông tin"],
        "can_cu": ["Luật Thương mại điện tử số 122/2025/QH15"],
        "updated": "2026-07-05",
        "tags": [
            "Thương mại điện tử",
            "Nghị định",
            "Chính phủ",
            "2026",
            "Livestream",
            "Tiếp thị liên kết",
            "Nền tảng số",
        ],
        "source": {"name": "baochinhphu.vn; nhandan.vn; luatvietnam.vn"},
    },
    POWER: {
        "so_hieu": "278/2026/NĐ-CP",
        "loai": "Nghị định",
        "trich_yeu": "Sửa đổi, bổ sung một số điều của NĐ 72/2025/NĐ-CP về cơ chế điều chỉnh giá "
        "bán lẻ điện bình quân",
        "co_quan_ban_hanh": "Chính phủ",
        "ngay_ban_hanh": "2026-07-09",
        "ngay_hieu_luc": "2026-07-09",
        "nguoi_ky": "",
        "linh_vuc": ["Năng lượng"],
        "sua_doi": ["72/2025/NĐ-CP"],
        "can_cu": [
            "Luật Điện lực số 28/2004/QH10 ngày 03/12/2004 và Luật sửa đổi, bổ sung một số điều "
            "Luật Điện lực số 57/2010/QH12 ngày 17/11/2010"
        ],
        "title": "Sửa đổi, bổ sung một số điều của Nghị định số 72/2025/NĐ-CP ngày 28 tháng 3 năm "
        "2025 của Chính phủ quy định về cơ chế, thời gian điều chỉnh giá bán lẻ điện bình quân",
        "updated": "2026-07-14",
        "tags": ["điện", "năng lượng", "giá điện", "EVN", "Bộ Công Thương"],
        "source": {"name": "vanban.chinhphu.vn; evn.com.vn"},
    },
    TAX: {
        "so_hieu": "97/2026/TT-BTC",
        "loai": "Thông tư",
        "trich_yeu": "Thông tư 97/2026/TT-BTC bãi bỏ Thông tư số 55/2010/TT-BTC ngày 16/4/2010 "
        "hướng dẫn về thuế giá trị gia tăng và thuế thu nhập doanh nghiệp đối với Đài truyền hình "
        "Việt Nam và các Đài truyền hình, Đài phát thanh truyền hình tỉnh, thành phố",
        "co_quan_ban_hanh": "Bộ Tài chính",
        "ngay_ban_hanh": "2026-07-06",
        "ngay_hieu_luc": "2026-07-06",
        "nguoi_ky": "Cao Anh Tuấn",
        "linh_vuc": ["Tài chính / Thuế"],
        "bai_bo": ["55/2010/TT-BTC"],
        "updated": "2026-07-15",
        "tags": ["thuế GTGT", "thuế TNDN", "bãi bỏ", "Đài truyền hình Việt Nam", "VTV"],
        "source": {"name": "luatvietnam.vn"},
    },
    CIVIL: {
        "so_hieu": "",
        "loai": "",
        "trich_yeu": "Hộ tịch",
        "co_quan_ban_hanh": "",
        "ngay_ban_hanh": "",
        "ngay_hieu_luc": "",
        "nguoi_ky": "",
        "linh_vuc": "",
        "updated": "2026-05-13",
        "source": {"name": "Thư Viện Pháp Luật | VBPL | LuatVietnam"},
        "aliases": ["/van-ban/hanh-chinh-tu-phap/ho-tich/"],
    },
    MEDIATION: {
        "so_hieu": "35/2013/QH13",
        "loai": "Luật",
        "trich_yeu": "Hòa giải ở cơ sở",
        "co_quan_ban_hanh": "Quốc hội",
        "ngay_ban_hanh": "2013-06-20",
        "ngay_hieu_luc": "2014-01-01",
        "nguoi_ky": "Chủ tịch Quốc hội",
        "linh_vuc": "",
        "updated": "2026-05-30",
        "source": {"name": "Cổng thông tin điện tử Chính phủ"},
        "aliases": ["/van-ban/to-tung-va-cac-phuong-thuc-giai-quyet-tranh-chap/hoa-giai-o-co-so/"],
    },
    WATERWAYS: {
        "so_hieu": "123/2026/NĐ-CP",
        "loai": "Nghị định",
        "trich_yeu": "Nghị định 123/2026/NĐ-CP - Chi tiết Luật Giao thông đường thủy nội địa",
        "co_quan_ban_hanh": "Chính phủ",
        "ngay_ban_hanh": "2026-04-04",
        "ngay_hieu_luc": "2026-07-01",
        "nguoi_ky": "Thủ tướng Chính phủ",
        "linh_vuc": ["Giao thông vận tải / Đường thủy nội địa"],
        "tags": [
            "giao-thong",
            "duong-thuy-noi-dia",
            "noi-dung-chi-tiet",
            "hieu-luc-2026-07-01",
        ],
        "source": {"name": "vanban.chinhphu.vn"},
    },
    RECEPTION: {
        "so_hieu": "154/2026/NĐ-CP",
        "loai": "Nghị định",
        "trich_yeu": "Quy định chi tiết một số điều và biện pháp tổ chức thi hành Luật Tiếp công "
        "dân",
        "co_quan_ban_hanh": "Chính phủ",
        "ngay_ban_hanh": "2026-05-15",
        "ngay_hieu_luc": "2026-07-01",
        "nguoi_ky": "Lê Tiến Châu, Phó Thủ tướng Chính phủ",
        "linh_vuc": ["Hành chính", "Tư pháp"],
        "can_cu": [
            "Luật Tiếp công dân số 42/2017/QH14",
            "Nghị định số 64/2025/NĐ-CP ngày 24/4/2025",
        ],
        "updated": "2026-06-12",
        "tags": ["tiếp công dân", "tổ chức thi hành", "hành chính"],
    },
    EDUCATION: {
        "so_hieu": "279/2026/NĐ-CP",
        "loai": "Nghị định",
        "trich_yeu": "Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Giáo dục "
        "và Đào tạo — thay thế Nghị định số 69/2017/NĐ-CP",
        "co_quan_ban_hanh": "Chính phủ",
        "ngay_ban_hanh": "2026-07-12",
        "ngay_hieu_luc": "2026-07-12",
        "nguoi_ky": "",
        "linh_vuc": ["giao-duc"],
        "thay_the": ["69/2017/NĐ-CP"],
        "title": "Nghị định 279/2026/NĐ-CP quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ "
        "chức của Bộ Giáo dục và Đào tạo",
        "updated": "2026-07-18",
        "tags": ["nghị định", "bộ máy", "tổ chức", "giáo dục", "đào tạo"],
        "source": {"name": "vanban.chinhphu.vn; luatvietnam.vn"},
    },
    WAGES: {
        "so_hieu": "13/2026/TT-BNV",
        "loai": "Thông tư",
        "trich_yeu": "Hướng dẫn thực hiện mức lương cơ sở 2.530.000 đồng/tháng đối với các đối "
        "tượng hưởng lương, phụ cấp trong các cơ quan, tổ chức, đơn vị sự nghiệp công lập của "
        "Đảng, Nhà nước, Mặt trận Tổ quốc Việt Nam, tổ chức chính trị - xã hội và hội (hiệu lực "
        "từ 01/7/2026)",
        "co_quan_ban_hanh": "Bộ Nội vụ",
        "ngay_ban_hanh": "2026-05-29",
        "ngay_hieu_luc": "2026-07-01",
        "nguoi_ky": "Nguyễn Mạnh Khương",
        "linh_vuc": ["lao-dung-tai-chinh"],
        "thay_the": ["07/2024/TT-BNV"],
        "can_cu": [
            "Nghị định số 25/2025/NĐ-CP ngày 21 tháng 02 năm 2025",
            "khoản 1 Điều 7 Nghị định số 161/2026/NĐ-CP ngày 15 tháng 5 năm 2026",
        ],
        "title": "Thông tư 13/2026/TT-BNV Hướng dẫn mức lương cơ sở đối với đối tượng hưởng lương "
        "công lập",
        "updated": "2026-07-04",
        "tags": ["lương-cơ-sở", "lương-công-lập", "tiền-lương", "bảo-hiểm-xã-hội"],
        "source": {
            "name": "vanban.chinhphu.vn; datafiles.chinhphu.vn/cpp/files/vbpq/2026/6/13-bnv.pdf"
        },
    },
    RESIDENCE: {
        "so_hieu": "56/2026/TT-BCA",
        "loai": "Thông tư",
        "trich_yeu": "Quy định quản lý, theo dõi người bị cấm đi khỏi nơi cư trú - cụ thể hóa "
        "BLTTHS và Luật Thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú năm 2025; 3 Chương, "
        "18 Điều, áp dụng từ 01/7/2026.",
        "co_quan_ban_hanh": "Bộ Công an",
        "ngay_ban_hanh": "2026-05-15",
        "ngay_hieu_luc": "2026-07-01",
        "nguoi_ky": "Lương Tam Quang",
        "chuc_vu_nguoi_ky": "Đại tướng, Bộ trưởng Bộ Công an",
        "linh_vuc": ["An ninh trật tự / Tố tụng hình sự"],
        "title": "Thông tư 56/2026/TT-BCA quy định quản lý, theo dõi người bị cấm đi khỏi nơi cư "
        "trú",
        "updated": "2026-06-16",
        "tags": [
            "thong-tu",
            "bca",
            "cong-an",
            "cam-di-khoi-noi-cu-tru",
            "bttt-hinh-su",
            "thi-hanh-an",
            "quan-ly-cu-tru",
            "2026",
        ],
        "source": {
            "name": "bocongan.gov.vn (PDF chính thức: 56-2026-tt-bca.PDF, 9 trang, 1.3MB); "
            "luatvietnam.vn (slug 436803); tapchitoaan.vn; baomoi.com"
        },
        "lang": "vi",
    },
    ALLOWANCE: {
        "so_hieu": "65/2026/TT-BTC",
        "loai": "Thông tư",
        "trich_yeu": "Sửa đổi, bổ sung một số điều của Thông tư số 320/2016/TT-BTC của Bộ trưởng "
        "Bộ Tài chính quy định chế độ bồi dưỡng đối với người làm nhiệm vụ tiếp công dân, xử lý "
        "đơn khiếu nại, tố cáo, kiến nghị, phản ánh — mức bồi dưỡng: 250.000 đồng/ngày (tiếp công "
        "dân TW chưa hưởng phụ cấp), 200.000 đồng/ngày (tiếp công dân TW đã hưởng phụ cấp / xử lý "
        "đơn chưa hưởng phụ cấp), 150.000 đồng/ngày (xử lý đơn đã hưởng phụ cấp), 100.000 "
        "đồng/ngày (khoản 3, 4 Điều 38 NĐ 154/2026)",
        "co_quan_ban_hanh": "Bộ Tài chính",
        "ngay_ban_hanh": "2026-06-11",
        "ngay_hieu_luc": "2026-07-27",
        "nguoi_ky": "Nguyễn Thị Bích Ngọc (KT. Bộ trưởng - Thứ trưởng Bộ Tài chính)",
        "linh_vuc": ["Tài chính"],
        "sua_doi": ["320/2016/TT-BTC"],
        "can_cu": [
            "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi "
            "Luật số 87/2025/QH15",
            "Luật Ngân sách nhà nước số 89/2025/QH15",
            "Luật Tiếp công dân số 42/2013/QH13 được sửa đổi, bổ sung bởi Luật số 136/2025/QH15",
            "Luật Khiếu nại số 02/2011/QH13 được sửa đổi, bổ sung bởi Luật số 42/2013/QH13, Luật "
            "số 81/2025/QH15, Luật số 84/2025/QH15 và Luật số 136/2025/QH15",
            "Luật Tố cáo số 25/2018/QH14 được sửa đổi, bổ sung bởi Luật số 42/2013/QH13, Luật số "
            "81/2025/QH15, Luật số 84/2025/QH15 và Luật số 136/2025/QH15",
            "Nghị định số 154/2026/NĐ-CP ngày 15/5/2026 của Chính phủ",
            "Nghị định số 29/2025/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 166/2025/NĐ-CP",
        ],
        "title": "Thông tư số 65/2026/TT-BTC sửa đổi Thông tư 320/2016/TT-BTC về chế độ bồi dưỡng "
        "tiếp công dân",
        "updated": "2026-06-23",
        "tags": [
            "bồi dưỡng",
            "tiếp công dân",
            "khiếu nại",
            "tố cáo",
            "kiến nghị",
            "phản ánh",
            "320/2016/TT-BTC",
            "154/2026/NĐ-CP",
        ],
        "source": {"name": "vanban.chinhphu.vn; datafiles.chinhphu.vn"},
    },
    DEMOCRACY: {
        "so_hieu": "04/2015/NĐ-CP",
        "loai": "Nghị định",
        "trich_yeu": "Thực hiện dân chủ trong hoạt động của cơ quan hành chính nhà nước và đơn vị "
        "sự nghiệp công lập",
        "co_quan_ban_hanh": "Chính phủ",
        "ngay_ban_hanh": "2015-01-09",
        "ngay_hieu_luc": "2015-03-01",
        "nguoi_ky": "Nguyễn Tấn Dũng",
        "linh_vuc": "",
        "updated": "2026-05-26",
        "source": {"name": "Chinhphu.vn | Thư Viện Pháp Luật"},
        "aliases": [
            "/van-ban/xay-dung-phap-luat-va-thi-hanh-phap-luat/thuc-hien-dan-chu-trong-hoat-dong-"
            "cua-co-quan-hanh-chinh-nha-nuoc-va-don-vi-su-nghiep-cong-lap/"
        ],
    },
}

# Keys without a counterpart: line, key.
UNTAKEN: dict[str, list[str]] = {
    READER: [
        "2 layout",
        "11 ngay_ban_hanh_goc",
        "16 docid",
        "17 so_dieu",
        "18 so_trang",
        "19 ky_so",
        "20 gio_nhan",
        "30 status",
        "31 status_note",
        "32 note",
        "43 Nơi ký",
    ],
    TREES: ["2 layout", "6 sohieu_cu", "15 docid", "36 Nơi lập", "37 Trạng thái"],
    LAMPS: ["2 layout", "8 bieu_mau", "31 Trạng thái"],
    TRADE: ["2 layout", "16 docid", "18 note"],
    POWER: ["2 layout", "10 docid", "45 Cơ quan thực hiện"],
    TAX: ["2 layout", "13 docid"],
    CIVIL: ["2 layout", "18 Trạng thái"],
    MEDIATION: ["2 layout", "18 Trạng thái"],
    WATERWAYS: ["4 layout", "7 docid", "35 Phân loại", "36 Docid"],
    RECEPTION: ["3 layout", "10 docid"],
    EDUCATION: ["2 layout", "13 docid"],
    WAGES: ["2 layout", "11 sohieu_cu", "15 docid"],
    RESIDENCE: [
        "2 layout",
        "17 docid",
        "23 pdf_goc",
        "24 phuong_phap_so_hoa",
        "34 status",
        "35 status_note",
        "52 Số Chương",
        "53 Số Điều",
        "54 Trạng thái",
    ],
    ALLOWANCE: ["2 layout", "24 docid", "36 so_dieu", "37 so_chuong"],
    DEMOCRACY: ["2 layout"],
}

# Values that cannot be read; that say something else; that say that the document is over.
UNUSED: dict[str, tuple[list[str], list[str], list[str]]] = {
    READER: ([], ["44 Nguồn"], []),
    TREES: (["14 hieuluc", "16 code", "25 slug"], ["26 digest"], []),
    LAMPS: (["32 Ngày hết hiệu lực"], ["6 nhom"], []),
    TRADE: ([], ["7 group"], []),
    TAX: (["35 Hiệu lực"], ["32 Người ký"], []),
    RECEPTION: (["17 category"], [], []),
    EDUCATION: (["22 slug"], [], []),
    WAGES: ([], ["36 Người ký", "39 Nơi ban hành"], []),
    RESIDENCE: ([], ["15 group", "47 Người ký", "50 Trích yếu"], []),
    DEMOCRACY: ([], [], ["18 Trạng thái"]),
}
