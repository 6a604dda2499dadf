"""Words that say little of what a query is about, by language: verbs, feelings, sizes, chatter.

"Hand claws up holding the drill" is about a hand and a drill. A word of this list may be searched
and found like any other; it is only never what a question is missing about while another is.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAYING_LITTLE = {
    "en": _words(
        """
        able absolutely act acting active actually add added afraid ages allow allowed annoying
        answer anymore anyhow anytime anyway anyways apparently appear appeared area around arrive
        asking avoid awful away awfully aye bad badly basically begin beginning bend bending bent
        better bet big bigger bite biting blimey block bloody bought break broke broken brought
        buy buying call called calling calm care carry carrying catch caught cause causes caused
        certain chance change changing check checking choose chose claw clawing claws clean
        cleaning clear clearly clench clenching climb climbing close common complete completely
        concerned constant constantly continue cook cooking cope correct couple crap crazy crooked
        crouch crouching curl curled curling cut cutting daft damn dead deal decent deep
        definitely dig digging difference different difficult dodgy double downhill dreadful
        dress dressed drop dropped dropping early easily easy end ended ending enough entire
        entirely especially eventually exact exactly except expect extra extremely fast fault
        fearful feel feeling felt few fine finish finished first fix fixed fixing flat flip follow
        following forget forgot forward found frightened full fully fun gave gently genuinely
        glad grab grabbed grabbing grabs great grip gripped gripping grips gripe gross guess
        hang hanging happen happened happening happens hard harder hardly harm hate hear heard
        hearing heavy held hell high hit hits hitting hold holding holds honest honestly hope
        hoover hoovering horrible huge hurry idea ignore immediately important improve instead
        involved ironing jump jumped jumping jolt keen kept kick kicked kicking kicks kill
        killer killing kills kind kneel kneeling knew knit knitting know knowing last lasted
        lasting lasts late later latest lay laying lead leading lean leaning learn least leave
        leaving less lie lied lies lift lifted lifting lifts light listen lived living load loads
        lock locked locking locks loose lose losing lovely low lower luck lucky lying mad made
        main mainly major making manage massive mate matter mean means meant meet mention mess
        mild mind minor miss missed mix moment moved moving mow mowing nah narrow nasty
        necessarily necessary needed needs nervous new nice noisy noticed obvious obviously odd
        okay old open opposite order ordinary originally ours out outside overdo own owt paint
        painted painting panic particular particularly pass passed past pay paying perfect
        permanent permanently pick picked picking plain play played playing pleased plenty
        pointing poor popping possible possibly pour practically prefer press pressed pressing
        pretty previous probably problem problems prop proper properly protect pull pulled
        pulling pulls push pushed pushing quick quicker quickest quickly quiet random rare rarely
        raw reach reached reaching ready real realise reason reckon recommended regular regularly
        rely remain remember remove rest returned rid ride riding rise rises rising rubbish rude
        ruin ruined rush rushing sad safe safely said sat saw saying says scared scary seem seemed
        seems seen seize seized seizes seizing send sense sent serious seriously serve served
        serves serving set sets setting shake shaking shall share short shovel shovelling
        shoveling shown shows silly simple simply sitting slight slightly slip slipped slipping
        slow slower slowly small smart soft solid sooner sort sorts sorry spare speak special
        spread spreading spreads squat squatting squeeze squeezing stand standing stands start
        started starting starts state stay stayed staying step stepped stepping stick sticking
        sticks stood stop stopped stopping stops straight strange strong stronger struggle
        struggling stuck stuff stupid sudden suddenly suffer suffered suffering suggest suitable
        super suppose supposed sure surely swear switch talk talking tell telling tense terrible
        terribly terrified theirs threw throw throwing thrown tight tighter tiny tired tiring
        together told top total totally touch touched touching tough towards treat treated tried
        trouble true truly trust truth trying turn turned turning twice twist twisted twisting
        type typical ugly unable understand understood unusual useful useless usual usually
        various verify waited walk walked walking walks wanna wanted wants warn wash washed washing
        watched watching wear wearing wears weird whatever whatsoever wide wise wonder wondering
        wondered wore work worked working works worried worry worrying worth worthwhile wouldnt
        wrong yank yeah yep yes yet yup nope ouch ow argh oh hi hey pal bro dude lol omg thx
        looking look looked sneeze sneezing cough coughing laugh laughing yawn yawning
        position relax relaxed relaxing apart large forgotten annoyed figurative funny scream
        screams screaming
        symptom symptoms practise practice practising marks lunch shop shops
        become becomes became nearly even pretend pretending white black yellow lady gentleman
        ta cheers innit aint dunno wanna gimme lemme summat nowt somehow somewhere anywhere
        single sideways backwards forwards upwards downwards upright inward inwards outward outwards
        hell shell wed theyll theyre theyve shes hes weve youll youve arent wasnt werent hasnt
        havent hadnt couldnt shouldnt mustnt aswell alot atm btw idk tbh rn asap etc
        monday tuesday wednesday thursday friday saturday sunday january february march april june
        july august september october november december
        """
    ),
}

NEGATING = {"en": _words("cannot no not without")}
"""Without which a phrase says another thing: "cannot pee" is not "pee"."""

ELSEWHERE = {
    "en": _words(
        """
        agri al aus avec bacak baldir bein boli calambre calambres como czy di dolor donde dor
        douleur dove
        dlaczego eu gamba gambe gdzie ho hoe hur hvor govorim hablan habla ich icin ja jag jak
        jambe jambes kuit lydka lydki mal meu mia minha mio mollet mollets nasil ne nerede noga nu
        pantorrilla perna pierna piernas polpaccio porque pourquoi
        quiero schmerz schmerzen skurcz skurcze sunt tengo tenho waar wadenkrampf warum
        aus avec bei ben bez bir bu che cu czy da das de dei del della dem den der des dla do du
        een ein eine el en es est et ein bin ich il ik je jest kein keine la las le les los ma mam
        mein meine mi mij mijn moi mon mein mit moja moje na nel nicht nie non nos ou para pas
        pentru per po por pour que qui sa se si sie sono sur te toi tu un una und une uno von vous
        wie wo z za zu
        """
    )
}
"""Little words of other languages, which this one has not, or rarely."""

CLAUSES = {
    "en": _words("when whenever while whilst because cos coz cuz although though unless as if")
}
PLACED = {"en": _words("under underneath on")}
"""What a circumstance begins with: a clause, and a place that one thing has."""

SEIZING = {"en": _words("cramp cramps cramping spasm spasms grips seizes seized locks locked went")}
SITUATED = {"en": _words("at during hard in on rigid solid stiff while when whilst")}
"""A muscle that does so, right before one of these, is a cramp now, wherever somebody is."""

IN_A_CRAMP = {"en": "cramp now"}
"""What is searched for somebody in a place that no question knows, such as on the stairs."""

READ_ELSEWHERE = {"en": "other language"}
"""What is searched for somebody who typed in a language that is not this one."""

NAMED = {"en": {"much": "price", "warm": "warm-up", "warming": "warm-up", "warmup": "warm-up"}}
"""A typed word that names nothing -> what it asked for, where `BESIDE` has told it apart."""
