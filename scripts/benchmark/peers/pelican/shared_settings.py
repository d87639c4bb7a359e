"""Settings that all sites share."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent

PATH = "content"
THEME = str(_HERE / "theme")
PLUGIN_PATHS = [str(_HERE)]
PLUGINS = ["neighbours"]
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
DEFAULT_DATE_FORMAT = "%d/%m/%Y"
PAGE_PATHS = ["pages"]
ARTICLE_PATHS = ["tin-tuc", "tin-tinh"]
THEME_STATIC_DIR = "assets"
STATIC_PATHS: list[str] = []
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.tables": {},
        "markdown.extensions.fenced_code": {},
        "markdown.extensions.footnotes": {},
        "markdown.extensions.attr_list": {},
        "markdown.extensions.toc": {},
    },
    "output_format": "html5",
}
ARTICLE_URL = ARTICLE_SAVE_AS = "{section}/{date:%Y}/{slug}.html"
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "chuyen-muc/{slug}/", "chuyen-muc/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "the/{slug}/", "the/{slug}/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "{slug}/", "{slug}/index.html"
YEAR_ARCHIVE_URL, YEAR_ARCHIVE_SAVE_AS = "nam/{date:%Y}/", "nam/{date:%Y}/index.html"
# Pelican's own substitutions, and the address of the one section that its title does not give.
AUTHOR_REGEX_SUBSTITUTIONS = [
    (r"[^\w\s-]", ""),
    (r"[-\s]+", "-"),
    (r"(?i)^tin-cua-tinh$", "tin-tinh"),
]
DIRECT_TEMPLATES = ["index", "so-do", "404", "sitemap", "robots"]
SITEMAP_SAVE_AS = "sitemap.xml"
ROBOTS_SAVE_AS = "robots.txt"
TEMPLATE_EXTENSIONS = [".html", ".xml", ".txt"]
DEFAULT_PAGINATION = 24
PAGINATED_TEMPLATES = {"category": 24, "tag": 24, "author": 24}
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/trang-{number}.html", "{base_name}/trang-{number}.html"),
)
FEED_MAX_ITEMS = 20
FEED_ATOM = "feed.xml"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_RSS = None
AUTHOR_FEED_ATOM = "{slug}/feed.xml"
JINJA_ENVIRONMENT = {"trim_blocks": True, "autoescape": False}
DELETE_OUTPUT_DIRECTORY = False
