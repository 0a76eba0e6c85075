"""Names as the press spells them, with what they mean."""

# name | governorate or district | ids that are right
PRESS_NAMES = """
Latakia|Latakia|C3480
Tartous|Tartous|C5221
Hama|Hama|C2987
Jableh|Latakia|C3585
Al-Mukhtariyya|Latakia|C6352
Al-Haffa|Latakia|C3671
Al-Fandara|Hama|C3363
Al-Fandara|Tartous|C5641
Masyaf|Hama|C3367
Arza|Hama|C2962
Baniyas|Tartous|C5360
Khan Sheikhoun|Idlib|C3987
Douma|Rif Dimashq|C2338
Jisr al-Shughour|Idlib|C4199
Maarat al-Numan|Idlib|C3985
Saraqib|Idlib|C3916
Kafr Nabl|Idlib|C4068
Kafranbel|Idlib|C4068
Al-Bab|Aleppo|C1202
Manbij|Aleppo|C1767
Ras al-Ain|Hasakah|C4988
Tal Abyad|Raqqa|C5792
Qamishli|Hasakah|C4564
Hasakah|Hasakah|C4360
Deir ez-Zor|Deir Ezzor|C5086
Deir Ezzor|Deir Ezzor|C5086
Al-Bukamal|Deir Ezzor|C5167
Abu Kamal|Deir Ezzor|C5167
Al-Mayadin|Deir Ezzor|C5192
Raqqa|Raqqa|C5710
Ar-Raqqah|Raqqa|C5710
Tabqa|Raqqa|C5929 C8745
Palmyra|Homs|C2889
Tadmur|Homs|C2889
Qusayr|Homs|C2733
Houla|Homs|C2556 C2541 R-HOULA
Taldou|Homs|C2541
Daraa|Daraa|C5993
Dera'a|Daraa|C5993
Nawa|Daraa|C6124
Inkhil|Daraa|C6058
Sweida|Sweida|C6147
As-Suwayda|Sweida|C6147
Quneitra|Quneitra|C6268
Zabadani|Rif Dimashq|C2429
Madaya|Rif Dimashq|C2450
Moadamiyeh|Rif Dimashq|C2499
Daraya|Rif Dimashq|C2498
Jobar|Damascus|N0030 N0025 A008
Ain Tarma|Rif Dimashq|C2315
Saqba|Rif Dimashq|C2314
Kafr Batna|Rif Dimashq|C2319
Erbin|Rif Dimashq|C2321
Harasta|Rif Dimashq|C2342
Qaboun|Damascus|N0007 A004
Barzeh|Damascus|N0002 N0008 A003
Yarmouk camp|Damascus|C1002
Tadamon|Damascus|N0092
Hajar al-Aswad|Rif Dimashq|C2502
Baba Amr|Homs|N0268
Karm al-Zeitoun|Homs|N0264
Al-Waer|Homs|N0246
Khan al-Assal|Aleppo|C6428
Nubl|Aleppo|C1655
Zahraa|Azaz|C1646
Zahraa|Homs|N0253
Tal Rifaat|Aleppo|C1621
Azaz|Aleppo|C1564
Afrin|Aleppo|C1366
Jarablus|Aleppo|C2227
Kobani|Aleppo|C1946
Ain al-Arab|Aleppo|C1946
Atarib|Aleppo|C1022
Darat Izza|Aleppo|C1139
Anadan|Aleppo|C1121
Hraytan|Aleppo|C1130
Salaheddin|Aleppo|N0214
Sakhour|Aleppo|N0139
Al-Sanamin|Daraa|C6051
Tafas|Daraa|C6034
Al-Hirak|Daraa|C6116
Bosra al-Sham|Daraa|C6002
Binnish|Idlib|C3904
Sarmin|Idlib|C3953
Taftanaz|Idlib|C3932
Ariha|Idlib|C4278
Kafr Zita|Hama|C3463
Kafr Zeita|Hama|C3463
Al-Lataminah|Hama|C3458
Morek|Hama|C3029
Suran|Hama|C3026
Suran|Aleppo|C1664
Salamiyah|Hama|C3244
Mhardeh|Hama|C3457
Qalaat al-Madiq|Hama|C3207
Rastan|Homs|C2870
Talbiseh|Homs|C2882
Tel Kalakh|Homs|C2762
Al-Dana|Idlib|C4126
Sarmada|Idlib|C4121
Atmeh|Idlib|C4130
Bab al-Hawa|Idlib|C6389 S-BAB-AL-HAWA-CROSSING
Hazano|Idlib|C3944
Tal Hamis|Hasakah|C4639
Shaddadi|Hasakah|C4446
Al-Hol|Hasakah|C4519
Baghouz|Deir Ezzor|C5184 C6795
Hajin|Deir Ezzor|C5175
Al-Susah|Deir Ezzor|C5186
Jaramana|Rif Dimashq|C2304
Sahnaya|Rif Dimashq|C2501
Ashrafiyat Sahnaya|Rif Dimashq|C2500
Al-Sanamayn|Daraa|C6051
Shahba|Sweida|C6226
Qardaha|Latakia|C3809
Slunfeh|Latakia|C3700
Kessab|Latakia|C3557
Beit Ana|Latakia|C3654
Daliyah|Latakia|C3651
Al-Sanobar|Latakia|C3561
Sharifa|Latakia|C3675
Tuwaym|Hama|C6308
Barmaya|Tartous|C5370
Brabshbo|Latakia|C3492
Hammam Wasil|Tartous|C5430
Al-Rusafa|Hama|C3360
Qurfays|Latakia|C3636
Salhab|Hama|C3145
Al-Tuwaim|Hama|C6308
Al-Qusour|Baniyas|H-BANIYAS-AL-QUSOUR
Dahir al-Arab|Hasakah|C5064
Rasm al-Sabaa|Homs|C7774
Um al-Hosh|Aleppo|C1641
Shawarghah|Aleppo|C1357
Mu'allaq|Raqqa|C8785
Sharakrak|Raqqa|C5911
Haranbush|Idlib|C3943
Sfuhon|Idlib|C4054
"""
PRESS_ROWS = [tuple(row.split("|")) for row in PRESS_NAMES.split("\n") if row]
