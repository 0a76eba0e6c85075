"""The spellings of words that begin many names: Tal, Kafr, Ain, Jabal."""

from __future__ import annotations

# Words that recur in place names are written in more ways than the sounds explain.
_SPELLINGS = (
    "kafr kafar kfar kefr kafer kufr kfer kafir",
    "dir deir dayr der dair deyr dier",
    "ain ayn ein eyn ayin aayn eein",
    "tal tall tel tell til taal tlal",
    "jisr jesr gisr jser jusr jisir",
    "jabal jebel jabel djebel gabal jbel jbeil jabl",
    "kirbat khirbat khirbet kherbet khirbit khurbat khurbet kherbat khirba khirbah kherba",
    "marat maarat maarrat marrat maaret maarret marret maret maara maarah maarra maarrah marat mara",
    "kalat qalat qalaat kalaat qalaat qalet qalat kalat qalah qalaa qala kalah",
    "um umm om oum omm",
    "abu abou abo ebu bu bou",
    "bit beit bayt bait beyt bet",
    "ras raas res rass",
    "uadi wadi ouadi wadie",
    "saik sheikh shaykh cheikh sheik shekh shiekh shikh shaikh sheykh",
    "bir beer biir bier",
    "burj borj bourj burg",
    "masrat mazraat mazraet mezraat mazrat mazraa mazraah mezraa",
    "kasr qasr kasr qsar qaser",
    "bani beni banu",
    "suk souq souk suq sook",
    "jub jubb joub jib jibb jeb jebb job",
    "han khan chan",
    "dahr dahar daher zahr thahr",
    "jdida jdideh jdeideh jadida jadideh jadidah jdeidet jdaidet jdidet jadidat",
    "jdida jdaide judaydah judaydat jdeida jdaideh judayda jdeide",
    "karm karam karem kerem",
    "bustan bostan bistan boustan",
    "hush hosh hawsh housh haush hoch houch",
    "masakin masaken masakan",
    "jamiat jamiyat jamiyet jamiet jamiah jamiya",
    "jadid jdid jadeed jdeed jded",
    "nahr nahar",
    "sahl sahel",
    "hara harah harat haret",
)
GENERIC = {word: line.split()[0] for line in _SPELLINGS for word in line.split()}
