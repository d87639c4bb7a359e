"""People in sheets: the few things that the public has to know of who holds a post."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from generator.content.fields import OptionalMoment
from generator.content.schemas import PictureFields
from generator.model.body import Ref
from generator.model.people import Officer, Tenure
from generator.model.pictures import Picture
from generator.model.when import When
from generator.problems import Problem, problem
from generator.sources.nodes import Mapping
from generator.sources.schema import Schema, locate
from generator.sources.values import Email, Line, Lines, OptionalLine, Phone, Switch
from generator.values import replace
from generator.vietnamese.folding import folded

Path = tuple[int | str, ...]

# Keys of what a public page has no need of, folded, with `_` between words.
PERSONAL = frozenset(
    "cccd so_cccd can_cuoc so_can_cuoc cmnd so_cmnd cmt so_dinh_danh ma_dinh_danh ho_chieu "
    "ngay_sinh nam_sinh noi_sinh sinh_ngay tuoi birthday birth_date date_of_birth dob "
    "gioi_tinh gender que_quan nguyen_quan thuong_tru tam_tru noi_o cho_o dia_chi_nha nha_rieng "
    "home_address ho_khau dan_toc ton_giao hon_nhan tinh_trang_hon_nhan vo chong con gia_dinh "
    "dien_thoai_rieng dien_thoai_ca_nhan so_rieng sdt_rieng di_dong mobile zalo facebook "
    "email_rieng email_ca_nhan tai_khoan so_tai_khoan ma_so_thue luong he_so_luong suc_khoe "
    "nhom_mau ly_lich tien_an ngay_vao_dang".split()
)


class TenureFields(Schema):
    """`nhiem_ky`: from when to when."""

    tu: OptionalMoment = None
    den: OptionalMoment = None

    @field_validator("den")
    @classmethod
    def after_its_beginning(cls, until: When | None, info: ValidationInfo) -> When | None:
        """A term ends after it begins."""
        since = info.data.get("tu")
        if until and since and until < since:
            raise PydanticCustomError("nhiem-ky-nguoc", "ends before it begins")
        return until


class PersonFields(Schema):
    """Who holds a post: unknown is left empty, and `khuyet: true` says that nobody does."""

    name: OptionalLine = ""
    khuyet: Switch = False
    phone: Phone = ""
    email: Email = ""
    nhiem_ky: TenureFields | None = None

    @field_validator("khuyet")
    @classmethod
    def without_a_name(cls, vacant: bool, info: ValidationInfo) -> bool:
        """Who holds a post that is vacant?"""
        if vacant and info.data.get("name"):
            raise PydanticCustomError("khuyet-co-ten", "vacant, with a name")
        return vacant


class PostFields(PersonFields):
    """A post of a body, and who holds it."""

    post: Line
    nhiem_vu: Lines = ()
    image: PictureFields | None = None


def officer_of(fields: PersonFields, post: str, at: Mapping, path: Path) -> Officer:
    """Return a post and its holder; `path` leads to them in the nodes of the file."""
    term = fields.nhiem_ky
    where = locate(at, (*path, "nhiem_ky", "den"))[0]
    officer = Officer(
        post=post,
        name=fields.name,
        vacant=fields.khuyet,
        phone=fields.phone,
        email=fields.email,
        tenure=Tenure(term.tu, term.den, where) if term else None,
    )
    if not isinstance(fields, PostFields):
        return officer
    image = None
    if fields.image:
        where = locate(at, (*path, "image", "src"))[0]
        target = Ref(fields.image.src, "", "", "", where, media=True)
        image = Picture(target, fields.image.alt, fields.image.caption)
    return replace(officer, duties=fields.nhiem_vu, image=image)


def unnamed(fields: PersonFields, at: Mapping, path: Path) -> Iterator[Problem]:
    """Yield the error of a post without a `name`, which may be empty, where nobody says why."""
    if "name" not in fields.model_fields_set and not fields.khuyet:
        names = ".".join(step for step in (*path, "name") if isinstance(step, str))
        yield problem("thieu-truong", locate(at, path)[0], field=names, key="name")


def private(found: Problem) -> Problem:
    """Return the problem of an unknown key as that of a private one, where it is."""
    values = dict(found.values)
    key = values.get("key", "")
    plain = folded(key).replace("-", "_").replace(" ", "_")
    if found.code in ("truong-la", "truong-la-gan") and plain in PERSONAL:
        return problem("thong-tin-rieng", found, width=found.width, key=key)
    return found
