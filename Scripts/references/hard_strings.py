"""More than 200 strings that are hard to cut into tokens: all of them written for this purpose."""

PLAIN = [
    "", " ", "a", "A", ".", "I", "word", "Hello, world!", "  two  spaces  ", " leading", "trailing ",
    "The patient denies chest pain, but reports dyspnoea on exertion.",
    "Take 5 mg PO q6h PRN; max 20 mg/24 h.", "BP 142/91 mmHg, HR 88/min, SpO2 96% on 2 L O2.",
    "Na+ 139, K+ 4.1, Cl- 102, HCO3- 24 mmol/L", "See 42 U.S.C. § 1983; Fed. R. Civ. P. 12(b)(6).",
    "Plaintiff's motion is GRANTED in part & DENIED in part.", "id. at 214–15; accord supra note 7, at *3.",
    "I can't won't shouldn't've; they'll, we're, it's, he'd, I'm.", "I CAN'T WON'T; THEY'LL, WE'RE, IT'S, HE'D, I'M.",
    "rock 'n' roll 'tis 's 't 're 've 'm 'll 'd", "“Curly quotes” and ‘single’ ones — with an em dash…",
    "e.g. i.e. etc. vs. Dr. Mr. Mrs. Prof.", "state-of-the-art, twenty-one, re-entry, co-operate",
    "www.example.org/a?b=c&d=e#f", "name.surname+tag@example.com", "C:\\Users\\me\\file (1).txt", "/usr/local/bin:/bin",
    "#hashtag @mention $VAR %percent ^caret &amp; *star*", "(((nested)))[[brackets]]{{braces}}<<angles>>",
    "!!!???...;;;:::,,,", "-----=====_____*****", "~`!@#$%^&*()_+-={}[]|\\:\";'<>?,./", "a_b_c snake_case_name __init__",
    "camelCaseName PascalCaseName SCREAMING_CASE", "iPhone15Pro Max2 x86_64 utf8mb4",
    "antidisestablishmentarianism", "pneumonoultramicroscopicsilicovolcanoconiosis",
    "Donaudampfschifffahrtsgesellschaftskapitän", "x" * 90, "ab" * 45, "Z" * 130, "lorem" * 60, "=" * 100,
    "ha" * 12 + "!" * 9, "Supercalifragilisticexpialidocious-ness's",
]

NUMBERS = [
    "0", "7", "42", "1234567890", "3.14159", "-17", "+3", "1,234,567.89", "1.234.567,89", "1e-9", "6.022e23", "0xDEADBEEF",
    "2026-11-24T02:21:10Z", "12:59 PM", "11/24/2026", "½ ¼ ¾ ⅔", "x² + y³ = z⁴", "①②③ ⅣⅤⅥ", "٣٤٥ ۳۴۵", "१२३ ४५६", "１２３４", "10%", "$9.99",
    "€12,50", "£5m", "¥1000", "No. 5-22-cv-00417", "a1b2c3d4", "1st 2nd 3rd 4th", "100 000 000", "1 2  3   4", "00:00:00.000", "v1.2.3-beta.4",
]

LANGUAGES = [
    "Le cœur a ses raisons que l'été n'explique pas.", "Où est-ce qu'on dîne ce soir, à l'hôtel ?", "Ça coûte 12 € — c'est très cher !",
    "Die Größe des Gefäßes überrascht den Prüfer.", "Über sieben Brücken mußt du gehn.", "STRASSE Straße ẞ ß",
    "El niño comió piñas y café en Córdoba.", "¿Cómo estás? ¡Muy bien, gracias!", "A avó não pôde vir; o pão já está frio.",
    "Perché l'università è così lontana?", "Zażółć gęślą jaźń.", "Příliš žluťoučký kůň.", "Őrült író fűzfát ültet.",
    "İstanbul'da ılık bir gün; IĞDIR ve iğne.", "Smörgåsbord på öppet hav, blåbær.", "Þetta er íslenska; ðað.", "Ülikool õpetab.",
    "Тихая река течёт мимо старого дома.", "Ґанок, їжак і європейський ліс.", "Ελληνικά: η θάλασσα είναι γαλάζια.", "ΑΣ ΟΔΥΣΣΕΥΣ σς",
    "שלום עולם, מה שלומך?", "שָׁלוֹם", "مرحبا بالعالم، كيف حالك؟", "السَّلَامُ عَلَيْكُم", "یہ اردو کا جملہ ہے۔", "فارسی می‌نویسم",
    "नमस्ते दुनिया, क्या हाल है?", "क्षत्रिय ज्ञान", "বাংলা ভাষা", "தமிழ் மொழி", "ภาษาไทยไม่มีช่องว่าง", "ພາສາລາວ", "မြန်မာစာ",
    "今天天气很好，我们去公园吧。", "他說：「明天見！」", "漢字仮名交じり文", "ひらがなとカタカナ", "東京タワーは333メートルです。", "ﾊﾝｶｸｶﾀｶﾅ",
    "한국어 문장을 나눕니다.", "한글", "Tiếng Việt có nhiều dấu.", "Հայերեն լեզու", "ქართული ენა", "አማርኛ ቋንቋ",
    "中文English混排123", "mixed РУССКИЙ and 中文 text", "𠮷野家 𠀋", "㍿ ㎏ ㌔",
]

MARKS = [
    "café", "cafe\u0301", "n\u0303 \u00f1", "a\u0300\u0301\u0302\u0303 stacked", "Z\u0351\u036b\u0343a\u0329\u0350l\u030ag\u0327o\u0321",
    "\u1e9b\u0323", "\ufb01nal \ufb02ight \ufb03", "\u212b \u00c5 A\u030a", "e\u0301e\u0301e\u0301", "\u0301alone", "x\u20dd circled",
    "soft\u00adhyphen", "zero\u200bwidth\u200cnon\u200djoiner", "no\u00a0break\u202fspaces", "em\u2003en\u2002thin\u2009hair\u200a",
    "\u3000ideographic\u3000space", "\ufeffbyte order mark", "right\u200fto\u200eleft \u202e marks\u202c", "line\u2028para\u2029sep", "next\u0085line",
    "\ufffd replacement", "\ue000 private \uf8ff", "\u00b5 micro \u03bc mu", "ＦＵＬＬ width", "ﬀ ǆ Ǆ ĳ",
]

EMOJI = [
    "😀", "🙂🙃", "I ❤️ this ❤", "👍🏽 👍", "👩‍⚕️ said hello", "👨‍👩‍👧‍👦 family", "🏳️‍🌈🏴‍☠️", "🇫🇷🇩🇪🇯🇵", "1️⃣2️⃣#️⃣", "☕︎ ☕️", "🤦🏿‍♀️!", "𝒻𝒶𝓃𝒸𝓎 𝕥𝕖𝕩𝕥", "♠♥♦♣ ★☆ →←↑↓", "∀x∈ℝ: ∃y ≤ x ∧ ¬(y ≠ x)", "音🎵楽",
]

SPACES = [
    "   ", "\t", "\n", "\n\n", "\r\n", "\r\n\r\n", "a\tb\tc", "a\nb", "a\r\nb\r\n", "a\rb", " \n \n ", "\t\t\tdeep", "end\n\n\n", "   three", "many" + " " * 40 + "spaces",
    " " * 64, "tab\t \tspace", "line one\n  line two\n\tline three\n", "a \n b", "\n a", "trail \t\n", "\u000b\u000c form feed",
]

CODE = [
    "def f(x: int) -> int:\n    return x ** 2 + 1\n", "for (int i = 0; i < n; i++) { sum += a[i]; }", "let x = y ?? z; // why?\n", "SELECT id, name FROM t WHERE a >= 10 AND b <> 'x';",
    "<html><body class=\"a\">&nbsp;</body></html>", "{\"key\": [1, 2.5, null, true], \"k2\": \"v\\n\"}", "if err != nil {\n\treturn nil, err\n}", "#include <stdio.h>\n#define X(a) (a##_b)",
    "\\begin{equation} E = mc^2 \\end{equation}", "```python\nprint('hi')\n```", "$ ls -la | grep '^d' > out.txt 2>&1", "lambda x: x if x else None",
]

SPECIAL = [
    "<|im_start|>", "<|im_end|>", "<|endoftext|>", "<|im_start|>user\nhi<|im_end|>\n", "a<|endoftext|>b", "<repo_name>x<file_sep>y", "<jupyter_code>1+1<empty_output>", "[CLS] text [SEP]",
    "[MASK] [PAD] [UNK]", "<s></s><unk><pad>", "< |im_start| >", "<|IM_START|>", "[cls][sep]", "##ing ##s un##able", "Ġword ▁word",
]

CONTROL = [
    "bell\u0007here", "esc\u001b[31mred\u001b[0m", "\u0001\u0002\u0003", "\u0004\u0006\u0013\u0014\u0016\u001d", "a\u0004b", "del\u007fete", "\u0080\u0090\u009f", "back\u0008space", "unit\u001fsep\u001e", "\u0005x\u0015y\u0019z",
]

STRINGS = list(dict.fromkeys(PLAIN + NUMBERS + LANGUAGES + MARKS + EMOJI + SPACES + CODE + SPECIAL + CONTROL))
