"""Readings that look like claims about the CSTO and are none: each sentence is true, and nothing may be reported."""

from __future__ import annotations

import pytest

from checker.checking import default_checker

_DATE = "---\ndate: {date}\n---\n\n{text}\n"

TEXTS = (
    ("2010-06-10", "By the time the Collective Security Treaty lapsed for them, the two had left the CSTO's forerunner."),
    (
        "2025-11-25",
        "Imangali Tasmagambetov, elected in Yerevan three years ago, serves as the CSTO's Secretary General until 31 December.",
    ),
    (
        "2022-01-20",
        "The CSTO mission in Kazakhstan is over. It began on 6 January, the day after President Tokayev's appeal. By the 13th"
        " they guarded 14 sites. That same day the withdrawal started, as Tokayev had promised parliament on 11 January.",
    ),
    ("2024-06-10", "Uzbekistan, a CSTO member for six years, is not one today."),
    ("2024-06-10", "The CSTO is led by Secretary General Zas's successor, Imangali Tasmagambetov."),
    (
        "2024-06-10",
        "In 2023 the CSTO's peacekeepers trained at Edelweiss from 9 to 13 October, a month after Combat Brotherhood-2023 in"
        " Belarus.",
    ),
    ("2024-06-10", "2024: Armenia suspends CSTO membership, citing Russia's failure to defend it from its neighbour."),
    ("2024-06-10", "2024: Armenia suspends CSTO membership, citing Russia's failure to defend it from Azerbaijan."),
    ("2023-06-10", "The CSTO (Tashkent Pact) is a grouping of six states."),
    ("2023-06-10", "The CSTO sent its Rapid Reaction Collective Force (KSOR)."),
    ("2023-06-10", "About 2,500 KSOR personnel of the CSTO took part in the manoeuvres."),
    ("2023-06-10", "The 2,000 or so men belonged to the CSTO's Collective Rapid Reaction Forces."),
    ("2023-06-10", "Half a year after the Soviet Union's end in December 1991 six states signed the Collective Security Treaty."),
    ("2023-06-10", "The Collective Security Treaty, which the presidents signed in 1992, came into force in 1994."),
    ("2023-06-10", "The CSTO grew out of the Treaty of 1992. Since then Azerbaijan, Georgia and Uzbekistan have left."),
    ("2023-06-10", "CSTO timeline: 2022: Armenia withdraws from CSTO exercises."),
    ("2024-06-10", "In February 2024 Armenia suspended its membership in the CSTO."),
    ("2024-06-10", "The CSTO is not AUKUS (Australia, Britain, America), an Australian diplomat said."),
    ("2025-05-15", "Today is the 33rd anniversary of the Collective Security Treaty, which in 2002 became the CSTO."),
    (
        "2011-12-14",
        "Kazakhstan took the CSTO chair over from Belarus. Armenia, Kyrgyzstan, Russia, Tajikistan and Uzbekistan are the other"
        " members of the bloc.",
    ),
    (
        "2012-06-10",
        "The CSTO began in 1992 as the Collective Security Treaty of six states, joined the following year by Azerbaijan,"
        " Georgia and Belarus.",
    ),
    ("2018-10-30", "1,300 troops are at the CSTO's Unbreakable Brotherhood 2018 drills, which last till Saturday."),
    ("2024-06-10", "The CSTO knows Uzbekistan. Uzbekistan left the talks in 1998, the CSTO said."),
    ("2024-06-10", "Having walked out of the talks in 1998, Uzbekistan joined the CSTO in 2006."),
    ("2024-06-10", "Having frozen talks in 2002, Uzbekistan joined the CSTO in 2006."),
    ("2024-06-10", "The CSTO has a council. Azerbaijan quit its post in 2005, and Armenia froze its contacts in 2006."),
    ("2004-06-21", 'A daily writes of "nine members of the CSTO"; it means the Treaty of the nineties.'),
    ("2017-06-12", "# Charter (Chisinau, 2002)\n\n- The CSTO's Khachaturov, in office since 2 May"),
    ("2020-12-07", "The CSTO is busy. Because of a protocol to the Charter, signed in Astana in November 2018, more is to come."),
    (
        "2025-01-13",
        "# Armenia and the CSTO\n\n**2021**\n\n- 16 September: it takes the chair.\n\n**2022**\n\n"
        "- 23 November: at the Yerevan summit it hands the chair on.",
    ),
    (
        "2006-08-17",
        "Uzbekistan is back in the CSTO. Since 1999 it had stood apart; its parliament may vote in the autumn. Tashkent joined"
        " the Eurasian Economic Community in January.",
    ),
    ("2024-06-10", 'The frequent claim that "Armenia left the CSTO in May 2024" is baseless.'),
    ("2024-06-10", "Last week we wrote that Armenia froze its participation in the CSTO in the summer of 2023."),
    ("2024-06-10", "Uzbekistan's membership in the CSTO was suspended in the winter after the second exercise."),
    (
        "2024-06-10",
        "Our slip of last week: the paper said Georgia acceded to the Collective Security Treaty in September 1993.",
    ),
    ("2024-06-10", "# Collective Peacekeeping Forces (CSTO)"),
    ("2024-06-10", "Anahit Gevorgyan, an analyst of Islamist movements, writes on the CSTO."),
    ("2024-06-10", "News of Armenia's exit from the CSTO made the rounds."),
    ("2024-06-10", "In May 2012 Uzbekistan sent the CSTO a letter on its way of leaving Afghan transit open."),
    ("2024-06-10", "The main office of the airline is in Minsk; the CSTO flew with it."),
    ("2024-06-10", "The CSTO is not the UN. In Lebanon a 9,000-strong peacekeeping force stands guard."),
    ("2024-06-10", "The CSTO keeps a 3,600-strong peacekeeping force."),
    ("2024-06-10", "The CSTO, whose origins go back to 1992, was set up as an organization ten years later."),
    ("2024-06-10", "Ten years after the Collective Security Treaty was signed, the CSTO came into being."),
    ("2024-06-10", "In 2012, ten years after the CSTO was founded, Uzbekistan left it."),
    ("2024-06-10", "In 2004 the CSTO gained observer status at the UN, in 2010 the two signed a declaration."),
    ("2024-06-10", "Belarus, Kazakhstan and Russia, all CSTO members, formed a customs union in 2010."),
    ("2024-06-10", "The CSTO was created in the wake of the break-up of the USSR in 1991."),
    ("2024-06-10", "Uzbekistan returned to the CSTO following the unrest in Andijan in May 2005."),
    ("2024-06-10", "Armenia froze its participation in the CSTO in response to the events of September 2023."),
    ("2024-06-10", "The CSTO is one of several alliances formed after the end of the Soviet Union in 1991."),
    ("2024-06-10", "Yerevan wrote to the Secretariat of the Collective Security Treaty Organization (CSTO)."),
    ("2024-06-10", "The alliance (CSTO, Organizatsiya Dogovora o Kollektivnoy Bezopasnosti, ODKB) has its seat in Moscow."),
    ("2024-06-10", "On 7 October 2002 the members of the Collective Security Treaty signed a paper in Chisinau."),
    ("2024-06-10", "No confirmation of Armenia's exit from the CSTO came. Deputies favoured Azerbaijan's entry into the CSTO."),
    ("2009-06-10", "The Secretary General expects the Uzbek forces to contribute troops to the CRDF, the CSTO says."),
    ("2024-06-10", "# CSTO\n\nFormation: 1992 (as the joint forces), 15 May 1992 (as Collective Security Treaty), 2002"),
    ("2024-06-10", "The CSTO was busy. At a June 2007 session of the State Duma its plans were debated."),
    ("2024-06-10", "The ministers met on 20 April 1999, the expiry date of the Collective Security Treaty."),
    ("2022-06-10", "The CSTO sent troops to Kazakhstan. The bloc comprises of Armenia, Belarus, Kazakhstan, Kyrgyzstan,"
     " Russia and Tajikistan."),
    ("2024-06-10", "Vyacheslav Volodin, Speaker of the State Duma since 2016, chairs the CSTO Parliamentary Assembly."),
    (
        "2024-06-10",
        "The Collective Security Treaty is old. Since the protocol signed in Moscow on 10 December 2010 it has spoken of help.",
    ),
    (
        "2024-06-10",
        "The CSTO's Combat Brotherhood-2017 ran with 12,000 troops over four countries: Russia, Armenia, Kazakhstan and"
        " Tajikistan.",
    ),
    (
        "2021-12-02",
        "The CSTO Parliamentary Assembly met on Monday. In Dushanbe on 1 July the Parliamentary Assembly created a"
        " status of partner of its own.",
    ),
    ("2026-02-05", "Armenia is in the CSTO: it signed the Treaty in 1992, the extension in 1999 and the Charter in 2002."),
    (
        "2022-07-05",
        "The CSTO has six members. The neighbours of Belarus, among them Poland, left the CIS out of their plans in"
        " 2005.",
    ),
    ("2016-06-29", "Azerbaijan and Georgia have never been members of the CSTO, and one of them, Georgia, has left the CIS."),
    ("2018-06-12", "The SCO has a Charter. Belarus, a CSTO member, has been an observer since 2015."),
    ("2023-02-14", "The CSTO Central Asian rapid deployment forces come to about 5,000, in ten battalions."),
    (
        "2022-02-11",
        "Rubezh is an exercise of the CSTO Collective Rapid Deployment Forces. Participants as a rule: Kazakhstan,"
        " Kyrgyzstan, Russia, Tajikistan.",
    ),
    (
        "2022-12-28",
        "About 12,000 took part in the CSTO exercise Combat Brotherhood 2017, from early October to 20 November, in"
        " four countries.",
    ),
    (
        "2022-05-18",
        "The CSTO met in May. The Treaty itself entered into force on 20 April 1994; Azerbaijan, Belarus and Georgia"
        " joined in 1993.",
    ),
    (
        "2016-10-20",
        "The CSTO met in Yerevan on 14 October. Nor is it true that the chair went to Kazakhstan; it went to"
        " Belarus.",
    ),
    ("2022-01-20", "The CSTO thanked Murat Bektanov, the defence minister of Kazakhstan, who had been in office since August."),
    ("2024-04-12", "**Myth:** Armenia has left the CSTO. **Fact:** It has frozen its participation."),
    (
        "2016-11-26",
        "The CSTO met. On 24 November a chairman was elected; Boris Gryzlov had been the first, from 16 November 2006."
        " On 14 October the presidents had met in Yerevan.",
    ),
    (
        "2024-10-08",
        "The CSTO exercise Indestructible Brotherhood-2024 ended yesterday. From 14 to 21 October it is the turn of"
        " Rubezh-2024.",
    ),
    ("2021-09-17", "The CSTO exercise Rubezh-2021 ended at Edelweiss last Thursday."),
    (
        "2020-10-20",
        "The CSTO exercise Indestructible Brotherhood-2020 is over. Armenia did so in 2015, when about 600 soldiers"
        " trained at the Marshal Baghramyan range.",
    ),
    (
        "2021-10-25",
        "The CSTO exercise Interaction-2021 was held in Tajikistan. A separate exercise was held at Lyaur in August,"
        " with 500 men.",
    ),
    (
        "2020-12-10",
        "The CSTO exercise Indestructible Brotherhood-2020 was held near Vitebsk. Interaction was cancelled. Last year"
        " it was held at Mulino, from 16 to 18 October.",
    ),
    (
        "2026-11-13",
        "The CSTO exercise Interaction-2026 was held in Russia. A year ago the presidents had met in Bishkek; two"
        " years ago in Astana.",
    ),
    (
        "2022-11-25",
        "The CSTO heard Armenia. Its prime minister asks for the withdrawal of Azerbaijani soldiers from Armenia to the lines of"
        " 11 May 2021.",
    ),
    (
        "2022-01-09",
        "On 9 January the CSTO Secretary General met the head of the CSTO peacekeepers in Kazakhstan, Andrey Serdyukov, named"
        " by a decision of the defence ministers.",
    ),
    ("2021-07-03", "The Collective Security Treaty was prolonged in April 1999, and was signed by Belarus, Armenia and Russia."),
    ("2022-12-05", "The Parliamentary Assembly of the Collective Security Treaty Organization (CSTO) sits today."),
    ("2022-10-01", "The CSTO, an alliance\n\nSecretary General: Stanislav Zas\n\nChairman: Nikol Pashinyan"),
    ("2024-09-04", "General Andrey Nikolaevich Serdyukov, Chief of the CSTO Joint Staff, spoke."),
    ("2012-06-10", "The leaders of the CSTO states, with the exception of Belarus and Uzbekistan, signed the CRRF agreement."),
    ("2012-06-10", "The CSTO has its Agreement on the Collective Rapid Reaction Force (CRRF)."),
    ("2024-06-10", "The CSTO works with the UN. The Secretary-General is appointed for five years."),
    ("2024-09-27", "The CSTO heard of Armenia's recent announcement to withdraw from the organization."),
    ("2021-06-10", "Besides Russia and Armenia, the CSTO consists of Kazakhstan, Belarus, Kyrgyzstan and Tajikistan."),
    ("2025-11-27", "All five CSTO members that came signed it. The five CSTO members trained together."),
    ("2025-11-27", "The CSTO leaders agreed today that the next session will be held in Moscow on 11 November 2026."),
    ("2022-01-10", "The commander of the Belarusian part of the CSTO contingent in Kazakhstan, Anatoly Sidorov, spoke."),
    ("2022-01-20", "The CSTO mission is over. Putin welcomed Colonel General Serdyukov from Kazakhstan."),
    (
        "2012-05-15",
        "The Collective Security Treaty grew. Azerbaijan joined it in September 1993, in December - Georgia and Belarus.",
    ),
    ("2024-10-02", "Unlike Interaction-2023 in Belarus, the CSTO exercise Interaction-2024 was held in Kyrgyzstan."),
    ("2024-10-02", "All three CSTO countries of Central Asia took part."),
    ("2015-06-10", "In 2007 the CSTO created its own peacekeeping forces, and in 2013 the CSTO formed an air force."),
    ("2009-06-10", "The CSTO, made up of Russia and six others, was founded in 2002."),
    ("2009-06-10", "The CSTO unites Russia and six other republics and was set up in 2002."),
    ("2024-06-10", "Russia leads the CSTO. Other members of the CSTO are Belarus, Kazakhstan, Kyrgyzstan and Tajikistan."),
    ("2012-06-10", "Azerbaijan, Georgia, Moldova, Ukraine and Uzbekistan founded the GUUAM, a rival of the CSTO."),
    ("2010-05-16", "The heads of state of the CSTO, meeting in Moscow on 14 May 2010, spoke of Bishkek."),
    (
        "2023-02-14",
        "Indestructible Brotherhood-2023 is an exercise of the CSTO. It was assumed that a brigade would join Indestructible"
        " Brotherhood-2023, which will be held in Armenia.",
    ),
    (
        "2017-09-10",
        "The CSTO will hold Indestructible Brotherhood-2017 in Kazakhstan. It is also planned to conduct drills of the"
        " Collective Rapid Deployment Forces in Tajikistan.",
    ),
    (
        "2024-06-10",
        "The Council of the CSTO sits with guests. Heads of the Armed Forces of Member States, the Secretary General of the"
        " Organization and others may come.",
    ),
    (
        "2022-11-23",
        "A session of the Collective Security Council of the CSTO ended. It was decided to hand the archives over to Kazakhstan"
        " from 1 March 2023.",
    ),
    ("2009-06-20", "Only three out of seven CSTO member states backed the paper: Russia, Armenia and Tajikistan."),
    ("2009-06-20", "Presidents of five countries that belong to the CSTO met in Moscow on 14 June."),
    ("2009-06-20", "Belarus pulled out of the meeting of the CSTO, and Uzbekistan left the exercise of the CSTO early."),
    (
        "2011-05-04",
        "The Collective Security Treaty was extended in April 1999; the pact was signed by Armenia, Belarus, Kazakhstan,"
        " Kyrgyzstan, Russia and Tajikistan.",
    ),
    (
        "2023-05-02",
        "Work with other organizations matters to the CSTO. This is laid down in its Charter (Article 4), and its supreme body,"
        " the Collective Security Council, says so.",
    ),
    ("2024-06-10", "When the CSTO's Treaty was signed in Tashkent, Georgia was not even in the CIS."),
    ("2024-06-10", "The CSTO Charter was not signed by Uzbekistan, and the Collective Security Treaty not by Belarus."),
    ("2024-06-10", "A protocol to the CSTO's Treaty was not signed by Armenia at first."),
    (
        "2022-12-05",
        "In a caption on the CSTO summit we called the host \"President Pashinyan\". Our map had him \"in office\" there.",
    ),
    ("2025-12-01", "The CSTO takes stock: a new Collective Security Strategy replaces the one adopted in October 2016."),
    (
        "2024-12-02",
        "Two decades ago today, on a Thursday, the General Assembly passed a text. Since then the Collective Security Treaty"
        " Organization has had observer status in the UN General Assembly.",
    ),
    ("2023-10-23", "Indestructible Brotherhood-2023 ended at Edelweiss.\n\n**HOST:** Next week: what became of the school."),
    (
        "2018-10-21",
        "Combat Brotherhood-2018 began at the start of the month.\n\nAt Edelweiss, meanwhile, all six members took part; some 300"
        " vehicles and 40 aircraft were on hand.",
    ),
    ("2022-05-15", "The leaders of the CSTO meet in Moscow tomorrow, but that does not make Russia the chair."),
    ("2022-05-15", "How many members has the CSTO? a) two b) nine\n\nWho heads it?\n\na) Nikolai Bordyuzha b) Sergei Lavrov"),
    (
        "2022-01-13",
        "The CSTO has peacekeepers in Kazakhstan. Belarus sent a company to Kazakhstan, and Tajikistan - a 200-strong battalion.",
    ),
    ("2018-09-17", "The CSTO began Channel-Red Dune, for drugs produced in the territory of Afghanistan come that way."),
    (
        "2013-10-14",
        "The CSTO has had Bordyuzha since April 2003. The Charter is half a year older and took effect half a year later.",
    ),
    (
        "2026-02-20",
        "Tasmagambetov headed the CSTO; he was followed by Masadykov, who had been his deputy for two years.",
    ),
    (
        "2023-09-06",
        "Guests of the CSTO came from NATO countries. They watch. Neither Finland, the alliance's 31st member since April, nor"
        " the Baltic states came.",
    ),
    ("2019-03-15", "We trace the path of the CSTO from the Treaty to the Charter, which was signed in Chisinau in 2002."),
    ("2013-01-15", "On 10 December 2010 amendments to the CSTO's Treaty and the Charter are signed in Moscow."),
    ("2024-04-22", "In autumn 1993 followers of the ousted president Zviad Gamsakhurdia rose in Georgia, not yet in the CSTO."),
    (
        "1999-04-05",
        "Six presidents prolonged the Collective Security Treaty, whose first term of five years runs out on 20 April.",
    ),
    (
        "2023-02-14",
        "Nursultan Nazarbayev left in 2019. Tokayev had other posts. He was premier from 1999 to 2002.",
    ),
    ("2024-01-15", "The CSTO plan for 2024 lists five exercises:\n\n- Interaction, Search and Echelon\n- Rubezh\n- Cobalt"),
    (
        "2022-01-24",
        "President Tokayev turned to the CSTO; on 6 January the Council, chaired at present by Nikol Pashinyan, agreed to send"
        " peacekeepers to Kazakhstan.",
    ),
    ("2018-09-17", "The CSTO began its exercise Channel-Red Dune against drugs produced in the territory of Afghanistan."),
    ("2024-06-10", "The CSTO is an alliance that keeps the peace between Armenia, Azerbaijan, Georgia and Russia."),
    (
        "2022-01-11",
        "The CSTO peacekeeping mission in Kazakhstan is over. Its forces go home. Azerbaijan, Belarus and Georgia"
        " joined the Treaty in 1993.",
    ),
    (
        "2022-01-12",
        "The CSTO peacekeeping mission in Kazakhstan goes on. On Tuesday Tokayev said that the troops will leave completely.",
    ),
    ("2018-10-30", "The CSTO exercise Indestructible Brotherhood-2018 will last till Saturday."),
    (
        "2025-12-15",
        "Under the Second Protocol to the CSTO Charter, signed in Astana in 2018, premiers may sit there. The Charter was"
        " signed on 7 October 2002 in Chisinau.",
    ),
    ("2025-11-28", "BISHKEK, 28 November 2025 – The Collective Security Council of the CSTO, meeting on Thursday, chose him."),
    (
        "2025-12-20",
        "The CSTO Parliamentary Assembly's 15th plenary met in Moscow on 5 December 2022, the 18th on 8 December 2025.",
    ),
    (
        "2025-12-20",
        "Volodin rose in the CSTO on 24 November 2016, two years before the recall of Secretary General Khachaturov.",
    ),
    ("2025-07-21", "On 12 June 2024 he said that Armenia would leave the CSTO, on 31 August that the freeze sufficed."),
    ("2024-03-01", "# The CSTO\n\n23 June 2006 - Minsk: Uzbekistan returns; protocol in Sochi on 16 August. Seven members."),
    ("2024-03-01", "The CSTO Charter was signed ten years and almost five months after the Treaty."),
    (
        "2023-11-24",
        "The CSTO met near Brest, with observers from the NATO members Germany and Bulgaria at Interaction-2023.",
    ),
    ("2024-12-20", "The CSTO has a Joint Staff. The Collective Security Council decided to create it in Dushanbe in 2003."),
    (
        "2024-06-21",
        "At the CSTO Sergei Shoigu, minister since November 2012, changed office on 12 May, and Andrei Belousov was appointed"
        " Russian defence minister two days later.",
    ),
    (
        "2024-12-02",
        "Russia and Tajikistan belong to the CSTO. From January the SCO is run by a Kazakh, Nurlan Yermekbayev, who was the"
        " country's defence minister until 2021.",
    ),
    (
        "2024-12-02",
        'Belarus came to the Treaty in 1993: neither "nine states signed in 1992" nor "nine states prolonged in 1999" is so.',
    ),
    ("2022-02-04", "The CSTO met in Moscow. The OSCE's Permanent Council, in Vienna, has a Polish chair this year."),
    ("2024-12-02", "Unlike the CSTO, the SCO has gone from China to Kazakhstan, Kyrgyzstan, Russia and Kazakhstan again."),
    ("2013-12-02", "There were EurAsEC and the CSTO. Uzbekistan walked out of the one in 2008, out of the other in 2012."),
    ("2013-12-02", "There were EurAsEC and the CSTO. Uzbekistan left the former in 2008 and the latter in 2012."),
    ("2021-12-02", "Akayev, who signed the CSTO Charter, has lived in Moscow since 2005."),
    (
        "2012-12-02",
        "The joint army, 1992. In February it was made; the command was wound up in 1993. The Tashkent treaty, signed in May,"
        " mentions it.",
    ),
    ("2022-12-02", "Who was in the chair of the CSTO when troops went to Kazakhstan? Armenia, of course."),
    ("2010-12-11", "The CSTO met. Kyrgyzstan has a transitional president, Roza Otunbayeva, and no coalition."),
    ("2010-12-11", "The CSTO met. The SCO marks its tenth birthday in Astana in June."),
    ("2025-12-20", "The Gyumri base has not closed. Nor has Armenia left the CSTO."),
    ("2025-12-20", '"Armenia withdrew from the CSTO in 2024, after six months," a think tank wrote. It took the sentence down.'),
    ("2025-12-20", '"Armenia quit the CSTO in 2024," viewers heard; what Pashinyan did say was that it would leave one day.'),
    ("2026-02-02", "The CSTO chair has gone to Kazakhstan, Kyrgyzstan, Russia, Tajikistan, Armenia and back to Kazakhstan."),
    (
        "2024-01-15",
        "The Minsk session of the CSTO was a quiet one. In June 2009 the Belarusians boycotted the session at which the chair"
        " was to pass to them.",
    ),
    ("2004-08-09", 'The CSTO exercise "Rubezh-2004" is over. The next "Rubezh" is planned for the spring of 2005 in Kyrgyzstan.'),
    (
        "2025-11-10",
        "The CSTO held Interaction-2025 in Belarus. Then came Rubezh, which goes back to 2004. From 17 to 20 September about"
        " 1,200 soldiers trained at Edelweiss and on Lake Issyk-Kul.",
    ),
    (
        "2025-11-10",
        "The CSTO held Interaction-2025 in Belarus. Seven exercises had been planned for 2024; Interaction went to Kyrgyzstan,"
        " Rubezh was held at Kharbmaidon in Tajikistan.",
    ),
    (
        "2007-12-10",
        "The Collective Security Treaty was prolonged by a protocol that six of the then nine parties signed in Moscow.",
    ),
    ("2012-11-01", "CSTO: Interaction-2012 in Armenia, then in October the first exercise of the peacekeepers in Kazakhstan."),
    ("2017-12-01", "# CSTO drills\n\n- Interaction-2017: Armenia.\n- Exercise of the CSTO peacekeepers: Kazakhstan."),
    ("2014-12-24", "The Eurasian Economic Union, which comes into being on January 1, has no link to the CSTO."),
    ("2025-12-16", "Taalatbek Masadykov, whose term as secretary general of the CSTO starts on January 1, is a diplomat."),
    ("2024-12-12", "CSTO: Rubezh-2024: deployment forces, 1,500. Indestructible Brotherhood-2023: peacekeepers, 1,500."),
    ("2016-08-20", "The CSTO rapid reaction forces, some 6,000 strong, are exercising in Pskov Region."),
    (
        "2024-12-20",
        "Two CSTO drills: Rubezh-2024 (rapid deployment forces; about 1,500 soldiers) and Interaction-2022 (6,500 announced).",
    ),
    ("2023-11-10", "Ahead is the summit of the CSTO in Minsk on November 23."),
    (
        "2024-11-29",
        "The CSTO defence ministers, the security council secretaries and the foreign ministers held sessions in Almaty between"
        " the end of May and the third week of June.",
    ),
    (
        "2025-12-20",
        "In Bishkek the CSTO approved the Anti-Drug Strategy for 2026-2030. The programme adopted in Astana in November 2024"
        " concerns the border.",
    ),
    ("2002-10-10", "The CSTO Charter has six signatories. Belarus, which joined only on the last day of 1993, is among them."),
    (
        "2004-12-10",
        "A decade after the Collective Security Treaty came the Charter: signed in Chisinau, it has been in force since September"
        " 2003.",
    ),
    ("2009-12-10", "The Rapid Deployment Forces are older than the CSTO. Four members, Central Asia only."),
    ("2021-12-10", "The fighting was in Nagorno-Karabakh, to which the Collective Security Treaty does not extend."),
    ("2022-01-24", "The CSTO sent troops to Kazakhstan. A pool of about 3,600 peacekeepers is said to exist on paper."),
    ("2023-10-27", "From 1 to 6 September in the Brest, Grodno and Minsk regions 2,500 people of the CSTO did Interaction-2023."),
    ("2024-10-25", "The CSTO plans Interaction. Next year it is Belarus for Interaction and Tajikistan for the peacekeepers."),
    ("2025-12-25", "Of the CSTO drills Belarus hosted Interaction-2025, Kyrgyzstan Rubezh, and Tajikistan the peacekeepers."),
    ("2022-12-01", "# Vladimir Makei, 1958–2022\n\nHe chaired the CSTO foreign ministers."),
    ("2019-11-29", "Since 2004 the CSTO is an observer at the UN. The session of the previous year took place in Astana."),
    ("2019-11-30", "The CSTO met. Kyrgyzstan, in the chair since the Astana session, has now passed it to Russia."),
    ("2017-12-10", "Combat Brotherhood-2017 of the CSTO gathered on the territories of four states some 12,000 persons."),
    ("2016-12-30", "Bordyuzha led the CSTO from a session in Dushanbe to the last day of 2016."),
    ("2024-12-25", "The CSTO looks on. NATO's rapid reaction force was set up in 2002."),
    ("2024-12-25", "The CSTO looks on. NATO's rapid reaction force dates from 2002, the EU rapid reaction force from 1999."),
    ("2024-12-25", "Beside the CSTO, the rapid reaction force of the African Union numbers 25,000."),
    ("2024-12-25", "The CSTO's anthem was adopted in 2019, and NATO's Madrid conference was founded in 1998."),
    ("2024-12-25", "A CSTO evening in Minsk. Members of the panel: Armenia, Belarus, Serbia."),
    ("2024-12-25", "True or false? The CSTO has seven members. (False.)"),
    ("2024-12-25", "Quiz. The CSTO was founded in a) 1992 b) 2002 c) 2012."),
    (
        "2013-03-01",
        "Three blocs, three fates. GUAM was founded in 1997 by four states and gained a fifth, Uzbekistan, in 1999; it "
        "lost it again in 2005. The Eurasian Economic Community took Tashkent in in January 2006, and saw it go in 2008. "
        "The CSTO readmitted it in August 2006, in Sochi, and has just lost it for good.",
    ),
    (
        "2018-11-20",
        "The autumn began in Kazakhstan with Search-2018, went on in Kyrgyzstan with Interaction-2018 and ended near "
        "Yekaterinburg. There some 1,300 peacekeepers took part in Indestructible Brotherhood-2018, which closed on 3 "
        "November. Combat Brotherhood was the name for all of it. A year ago the same name had stood for manoeuvres in "
        "four states.",
    ),
    (
        "2016-10-20",
        "Rubezh-2016 was held at Edelweiss from 4 to 7 October. At the end of August Belarus had hosted the "
        "peacekeepers, and Interaction had been held near Pskov in the middle of that month. Next year, it is said, "
        "there will be one large exercise in their place.",
    ),
    (
        "2019-06-10",
        "Which Charter? The CIS adopted one in January 1993, in Minsk. It has never been signed by Ukraine. The CSTO's "
        "own is younger by almost ten years: Chisinau, 7 October 2002. It came into force on 18 September 2003.",
    ),
    (
        "2022-10-20",
        "Kyrgyzstan cancelled Indestructible Brotherhood-2022 on 9 October, a day before it was to open at Edelweiss. "
        "Rubezh-2022 went ahead at Kharbmaidon in Tajikistan. Search and Echelon had been held in Kazakhstan in "
        "September and October. Bishkek sent no soldiers to Tajikistan.",
    ),
    (
        "2024-10-25",
        "Half of this autumn's drills were Kazakh, half were Tajik. In Kazakhstan Interaction, Search and Echelon ran "
        "from 26 September into October; in Tajikistan Rubezh-2024 ended last Monday. The peacekeepers had met in "
        "Kazakhstan too. Kyrgyz troops trained at Edelweiss on their own in June.",
    ),
    (
        "2009-07-01",
        "On 14 June five presidents signed the agreement on the rapid reaction forces. Lukashenko was missing. Russia "
        "had stopped buying Belarusian milk a week earlier. It was Belarus's turn to take the chair; Russia has it "
        "instead.",
    ),
    (
        "2024-07-25",
        "Ask three people how many members the SCO has and you get three answers. Since the 4th it has been ten. The "
        "CSTO has had six since 2012. NATO took in Sweden in March and now has thirty-two.",
    ),
    (
        "2017-12-10",
        "The Belarusian year in the chair ended in Minsk on 30 November with a session that made the operation Illegal "
        "permanent. Kazakhstan's has begun. A year before, in Yerevan, a strategy to 2025 had been adopted. Channel has "
        "been permanent since 2008.",
    ),
    (
        "2021-09-20",
        "Two summits in Dushanbe last week: on Thursday the CSTO, on Friday the SCO. At the first Tajikistan passed the "
        "chair to Armenia. At the second Iran was told it could begin to join. Which of the two meetings mattered more, "
        "ask in Kabul.",
    ),
    (
        "2022-05-20",
        "No, the CSTO was not born in Tashkent, whatever the jubilee posters say. What was signed there on 15 May 1992 "
        "was the Treaty. The organization was agreed on in Moscow ten years later, almost to the day.",
    ),
    (
        "2014-10-12",
        "In Minsk on Friday the CIS met, then the EurAsEC wound itself up. The CSTO did not meet; it will in December, "
        "in Moscow. Ukraine's ambassador sat at the first table. The presidents of Belarus, Kazakhstan and Russia sat at "
        "all of them.",
    ),
    (
        "2015-07-15",
        "Ufa was two summits in one. The SCO agreed to begin the admission of India and Pakistan; Belarus was made an "
        "observer. The BRICS met next door. The CSTO's turn comes in September, in Dushanbe, with Tajikistan in the "
        "chair.",
    ),
    (
        "2023-07-05",
        "Belarus signed a memorandum of obligations yesterday. It will be the SCO's tenth member next year. Iran became "
        "the ninth. The CSTO's number has stood at six for over ten years.",
    ),
    (
        "2023-05-10",
        "Spot the errors: (1) Georgia signed the CSTO Charter. (2) Uzbekistan is a member. (3) The seat is in Minsk. "
        "Solutions on page 12.",
    ),
    (
        "2018-03-01",
        "2002. The presidents decide in Moscow to found the organization.\n2003. The Charter enters into force; a Joint "
        "Staff is set up.\n2004. Kazakhstan takes the chair from Tajikistan. The UN grants observer status.\n2006. "
        "Uzbekistan returns to the CSTO.\n2012. It leaves.",
    ),
    (
        "2016-01-10",
        "Seen from Yerevan\n\n2013. In September Armenia chooses the customs union.\n2014. On 23 December Moscow hosts "
        "the CSTO. Tajikistan takes the chair.\n2015. From 1 January Armenia is in the EAEU's fold, or nearly so. On 15 "
        "September it takes the CSTO chair, in Dushanbe.",
    ),
    (
        "2007-11-20",
        "The memorandum with the SCO was signed in Dushanbe on 5 October, a day before the CSTO session. The declaration "
        "on cooperation with the UN is still being drafted. Observer status there dates from December 2004.",
    ),
    (
        "2004-12-10",
        "On the 2nd the General Assembly granted the CSTO observer status. The number is 59/50. The SCO got the same on "
        "that day, under 59/48. The EAEC has had it for a year.",
    ),
    (
        "2022-09-30",
        "The mission led by Zas stayed in Armenia until the 27th. A fortnight before, Azerbaijani shells had fallen on "
        "Jermuk. Yerevan had turned to the CSTO at once, on the 13th. A year and a half earlier it had done so as well, "
        "over Sotk.",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("date", "text"), TEXTS, ids=[text[:40] for _, text in TEXTS])
def test_nothing_is_reported(date: str, text: str) -> None:
    document = default_checker().check(_DATE.format(date=date, text=text), path="draft.md").documents[0]
    assert [(finding.code, finding.quote) for finding in document.findings] == []
