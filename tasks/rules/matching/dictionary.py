"""An English dictionary: words and names that companies also bear, so that alone they prove little.

Words and names of SCOWL (see LICENSE) as far as they are among the 30,000 or 40,000 that occur most
often in books, and words that the gold set writes in small letters. Names of companies and brands
are left out, and so are regular forms ("shaped", "gigs") where their word is listed.
"""

from tasks.rules.names import words

ENGLISH_WORDS = words(
    """
    aardvark abacus abandon abandonment abatement abattoir abbey abbot abbreviated abbreviation
    abdomen abdominal abducted abduction abide abilities ability abnormal abnormalities abnormality
    aboard abode abolish abolition aboriginal abort abortion abound abrasion abrasive abreast
    abridged abroad abrupt abruptly abscess absence absent absentee absinthe absolute absolutely
    absorb absorbent absorption abstain abstinence abstract abstraction absurd absurdity abundance
    abundant abuse abusers abusive abyss acacia academia academic academically academies academy
    accelerate acceleration accelerator accent accept acceptability acceptable acceptance
    accessibility accessible accession accessories accessory accident accidental acclaim accolades
    accommodate accommodation accompanied accompanies accompaniment accompany accomplish
    accomplishment accordance accordingly accordion account accountability accountancy accountant
    accreditation accredited accretion accrual accrue acct accumulate accumulation accuracy
    accurate accurately accusation accuse accustomed acetaminophen acetate acetic acetone ache
    achievable achieve achievement acid acidic acidity acknowledge acknowledgement acknowledgment
    acme acne acorn acoustic acoustical acquaintance acquainted acqui acquire acquisition acquitted
    acre acreage acrobat acronym across acrylic acted acting actionable activate activation
    activism activist activities activity actor actress acts actuarial actuaries actuary actuate
    actuator acuity acumen acupuncture acute adagio adapt adaptability adaptable adaptation
    adapters adaptive adaptor added addendum adder addict addiction addictive adding addition
    additional additive address adds adept adequacy adequate adequately adhere adherence adhesion
    adhesive adieu adjacent adjective adjoining adjourn adjournment adjudication adjunct adjust
    adjustable adjustment admin administer administration administrative administrator admirable
    admiral admiralty admiration admire admissible admission admit admitted admitting adolescence
    adolescent adopt adoption adoptive adorable adoration adore adorned adrenal adrenaline adrift
    adult adultery adulthood advancement advantageous advent adventure adventurers adventurous
    adversaries adversary adverse adversely adversity advert advertise advertisement advertisers
    advice advisable advise advisers advisor advisories advisory advocacy advocate adware aegis
    aeon aerial aerobic aerodynamic aeronautical aeronautics aerosol aerospace aesthetic afar
    affair affect affection affectionate affidavit affiliate affiliation affirmation affirmative
    affixed afflicted affliction affluent afford affordable afghan afloat aforementioned aforesaid
    afraid after afterlife aftermath afternoon aftershave afterwards again against agar agate aged
    ageing agencies agent ages aggravated aggravating aggregate aggregation aggregator aggression
    aggressive aggrieved agility aging agitated agitation agnostic agony agrarian agree agreeable
    agreement agribusiness agricultural agriculture agritech agronomist agronomy aground agtech
    ahead ahem aide ailing ailments airbag airborne airbrush aircraft airfare airfield airline
    airmail airman airport airship airspace airwaves airway airy aisle akin alabaster alarm alas
    albatross albeit album albumin alchemist alcohol alcoholic alcoholism alder alderman ales
    alfalfa algae algebra algebraic algorithm algorithmic alias alienated alienation alignment
    alike alimony alkali alkaline allegation allege allegedly allegiance allegro allergen allergic
    allergies allergy alleviate alleviation alley allies alligator allocate allocation allotment
    allotted allow allowable allowance allure almanac almighty almost aloe aloha alone along
    alongside aloud alphabetic alphabetical alphanumeric already alright also altar alter
    alteration alternate alternately alternative alternator although altimeter altitude altogether
    alum aluminium alumna alumnae alumni alumnus always amalgamate amalgamation amasses amateur
    amaze amazement amazingly ambassador ambiance ambience ambient ambiguity ambiguous ambrosia
    ambulance ambulatory ambush amen amenable amended amending amendment amends amenities amenity
    amethyst amid amidst amigo amino amir amity ammo ammonia ammunition amnesia amnesty among
    amongst amorphous amortization amortized amour amphetamine amphibian amphibious amphitheatre
    amplification amplified amplifier amplify amps amulet amuse amusement anaconda anaerobic
    anaesthesia anal analgesic analog analogous analogue analogy analysed analyses analysis analyst
    analytic analytical anarchist anarchy anatomical anatomy ancestor ancestral ancestry anchorage
    anchovy ancient ancillary androgen anecdotal anecdote aneurysm anew angelic anger angina
    angioplasty anglers angrily angry angst anguish angular animate animation animator anime ankle
    annals annealing annex annexation annihilation anniversaries anniversary annotate annotation
    annotators announce announcement annoy annoyance annual annuities annuity annulled annuls anode
    anointed anomalies anomalous anomaly anon anonymity anonymous anorexia another answer
    antagonist antarctic ante antelope antenna anterior anthologies anthology anthrax
    anthropological anthropologist anthropology anti antibiotic antibodies antibody anticipate
    anticipation antics antidepressant antidote antigen antiquarian antique antiquities antiquity
    antisocial antitrust antiviral antivirus antiwar anus anxiety anxious anybody anyhow anymore
    anyone anything anytime anyway anywhere aorta apart apartheid apartment apathy aperture apes
    apiece apocalypse apocalyptic apogee apologies apologise apologize apology apostle apostolic
    appalled appalling apparatus apparel apparent appeal appear appearance appellant appellate
    append appendices appendix appetite appetizer applaud applause applicability applicable
    applicant application applicator applies appoint appointment apportionment appraisal appraised
    appraiser appreciate appreciation appreciative apprehension apprentice apprenticeship
    appropriate appropriately appropriateness appropriation approval approve approx approximate
    approximately approximation apps apricot apron aptitude aptly aquaculture aquamarine aquarium
    aquatic aquavit aqueous aquifer arable arbitrage arbitrarily arbitrary arbitration arbitrator
    arboretum archaeological archaeologists archaeology archaic archbishop archdiocese archery
    archipelago architect architectural architecture archive archivist ardent area aren ares argon
    arguably argue argument argyle aria arid arise arisen aristocrats arithmetic armada armband
    armchair armies armour armpit aroma aromatherapy aromatic arose around arousal aroused arrange
    arrangement array arrears arrest arrive arrogance arrogant arrowhead arroyo arsenal arsenic
    arson artefacts arterial arteries artery artful arthritis artichoke article articulate
    articulation artificial artisan artist artiste artistic artistry artwork asbestos ascendant
    ascension ascertain ascot ascribed ashamed ashore ashtray aside asked asking asks asleep
    asparagus asphalt aspiration aspirin assassin assassinated assassination assault assay
    assemblage assemble assemblers assemblies assent assert assertion assertive asses assessed
    assesses assessing assessment assessor assign assignment assimilation assistance assistant assn
    assoc association associative assorted assortment asst assume assumption assurance assure
    asterisk asteroid asthma astonished astonishing astounding astral astray astrological astrology
    astronaut astronomer astronomical astronomy astrophysics astute asylum asymmetric asymmetrical
    asymmetry asymptotic asynchronous atelier atheism atheist atherosclerosis athlete athletic
    atmosphere atmospheric atoll atonement atop atrocities atrophy attach attachment attack
    attackers attainable attainment attempt attend attendance attendant attention attentive
    attenuated attenuation attest attic attire attitude attorney attract attraction attractive
    attractiveness attributable attribute attribution attrition atty atypical auburn auction
    auctioneer audacity audible audience audio audiobook audiophile audiovisual audit audition
    auditor auditorium auditory auger augment augmentation aunt aural auspices authentic
    authenticate authentication authenticity author authorisation authorised authoritarian
    authoritative authorities authority authorization authorize authorship autism autistic auto
    autobiographical autobiography autograph autoimmune automate automatically automaton automobile
    automotive autonomous autonomy autopilot autopsy auxiliary avail availability available avatar
    avenged avenger average aversion avert avian aviation aviator avionics avoid avoidance await
    awake awaken awakenings awareness away awesome awful awhile awkward awning awoke axed axes
    axial axiom ayes ayurveda azimuth babble babe babel babies baby babysitter babysitting
    baccalaureate bachelor bacillus backbone backers backgammon background backlash backlog
    backpackers backside backstage backup backward backyard bacon bacteria bacterial bacterium
    badgers badly badminton badness baffled bagel baggage bagged baht bail bailiff bailout bait
    bakeries bakers bakery baklava balconies balcony bald bale ballad ballast ballerina ballet
    ballistic balloon ballot ballpark ballpoint ballroom balm banana bancassurance bandage bandana
    bandit bandwagon bane bang bangle banished banjo bankers banknotes bankroll bankrupt
    bankruptcies bankruptcy banned banning banquet banshee bantam banter baptism baptist baptized
    barb barbarian barbecue barbell barbeque barbers bareback barefoot barely bargain barge barista
    baritone barium barley barometer baroness baroque barracks barracuda barrage barred barren
    barrier barring barrister bartender barter basal basalt baseball baseless baseman bash
    basically basilica basin basketball basses bassist bassoon bastard bastion batch bathroom
    bathtub batik baton battalion batter batteries battery batting battle battlefield battleground
    battleship baud bayonet bayou bazaar bead beagle beak bearded beards bearers bearings beast
    beaten beaters beauties beautiful bebop became because beck beckons become bedding bedfellows
    bedlam bedrock bedroom bedside bedtime beech beef beehive beekeeper beekeeping been beep beer
    beet beetle beetroot before beforehand began beggar begged begging begin beginner beginning
    begs begun behalf behave behavior behind behold beige being belated belief believable believe
    believers belle bellies bellows belly belongings beloved below beltway beneath beneficial
    beneficiaries beneficiary benefit benevolent benign bent benzene bequest bereavement berkilp
    berries berth beryl beside bespoke bestiality bestowed bestseller betray betrayal bets betting
    between bevel beverage beware bewitched bias bible biblical bibliographic bibliographical
    bibliographies bibliography bibs bicycle bidder bidding bidirectional bids biennial bigger
    biggest bigotry bike bikers bikini bilateral bile bilingual billboard billet billiards billings
    billion billionaire billy bimbo binaries binary binders bindings binge bingen bingo binocular
    binomial bins biochemical biochemistry biodegradable biodiesel biodiversity biofeedback biogas
    biographical biographies biography biological biologist biology biomedical biophysics biopsy
    biosphere biotechnology bipartisan bipolar birdie birr birth birthday birthplace birthstone
    biscuit bisexual bishops bison bisque bistro bitch bitcoin bitmap bitten bitter bitterly
    bitterness bittersweet biweekly bizarre blackboard blackened blackjack blacklist blackmail
    blackout blacksmith bladder blah blame bland blanket blasphemy blast blatant blazers bldg
    bleach bleak bled bleed blenders blessings blew blight blind blindly blindness bling blister
    blizzard bloated blob bloc blockade blockage blockbuster blockchain blog blogged blogger
    blogging blond blonde blood bloodhound bloodstream bloody blot blotting blouse blow blowers
    blown blowout blueberries blueberry bluegrass blueprint bluff blunt blur blurb blurred blurry
    blush blvd bnik boar boardroom boardwalk boast boatbuilder boaters boathouse boatyard bobble
    bobcat boda bode bodies bodily body bodybuilding bodyguard bodywork bogus bohemian boil boilers
    bolster bomb bombardier bombardment bombers bombings bonanza bondage bondholders bong bongo
    bonnet bonus boob boobies boogie bookable bookbuild bookcase bookings bookkeeper bookkeeping
    booklet bookmaker bookmark bookseller bookshelf bookshelves bookshop bookstore bookworm
    boomerang boon boosters bootcamp booth booties bootleg bootstrap booty booze borderline bore
    boredom born borne boron borough borrow borrowers borrowings bosom bossier botanical botanist
    botany botched both bothered bothering bothers botnet bots bottleneck bottlers bottom bough
    bought boulders boulevard bouncy bound boundaries boundless bountiful bounty bouquet bourbon
    bourgeois bourse bout boutique bovine bowel bowers boxers boycott boyfriend boys bracelet brad
    brag bragging braid braille brainstorm brake bran brandy bras brat bravery bravo brawl bray
    breach breadth breakage breakdown breakfast breakthrough breakup breast breath breathable
    breathe breathless breathtaking bred breed breeders breezy brethren breweries brewers brewery
    brewhouse briar bribe bribery bricklayers bridal bride bridesmaid bridle briefcase briefings
    brig brigade brighten brightest brightness brilliance brim brisk bristles brittle broadband
    broadcast broadcasters broaden broadest brocade broccoli brochure broiler broke broken
    brokerage brokered brokers bromide bronchial bronchitis bronco brooch brood broom broth
    brotherhood brought brow brownie browse browsers bruins bruised bruises brunch brunette brutal
    brutality brute buccaneers buck buckeye buckle buddies budding buddy budget budgetary buds buff
    buffet buggy bugle buildings buildup builtin bulge bulimia bulk bulky bulldog bulletproof
    bullies bullion bullish bullock bullpen bullshit bully bumble bumpers bumpy bunch bungalow bunk
    bunkering bunkers bunnies bunny buns bunting buoy buoyancy burden burdensome bureau bureaucracy
    bureaucratic bureaucrats burg burgeoning burgers burglar burglary burial buried buries burners
    burnout burnt burr burrito bury bushings busiest businessman businessmen busload bust busters
    bustle busy butch butchers butt butte butterflies buttermilk buttocks buyback buyers buyout
    buzzwords bylaw byline bypass cabal cabana cabaret cabbage cabinet cabs cadet cadmium cadre
    cafeteria caffeine cage cairn calamity calcium calculate calculation calculator calculus calf
    calibration calico calif caliper callers calligraphy calorie calves calypso camcorder came
    camera cameraman camisole camouflage campaign campaigners campers campground campsite campus
    canary cancel cancellation cancelled cancelling cancer cancour candidacy candidate candies
    candlelight candlestick cane canine canister cannabis canned canner cannery cannibal canning
    cannot canola canon canonical canopies cant canteen canto canton cantonal cantor capabilities
    capability capable capacitance capacities capacitor capacity cape capex capillary capitalism
    capitalist capitalization capitalize capitol capped capping cappuccino caprice caption
    captivating captive captivity caramel carat carbide carbohydrate carbonate carbs carcass
    carcinogenic carcinoma cardamom cardboard cardiac cardigan cardio cardiologist cardiology
    cardiovascular careers carefree careful caregiver careless carers caress caretaker caricature
    carmaker carnage carnal carnation carob carol carotid carousel carp carpal carpenters carpentry
    carriage carried carries carry cartel cartilage cartography carton cartoon cartoonist cartridge
    carvings cascade caseload cashback cashew cashier cashmere casino cask casket cassava casserole
    cassette caste casters castings castor casual casualties casualty catalogue catalysis catalytic
    catamaran cataract catastrophe catastrophic catchers catchment catchy catechism categorical
    categories categorization categorize category catered caterer catering caterpillar caters
    catfish cathedral catheter cathode catholic cation cattle catwalk caucus caught cauldron
    cauliflower causal causality causation causeway caustic caution cautionary cautious cava
    cavalier cavalry caveat cavern cavities cavity cayenne cease ceasefire cede cedi ceiling
    celebrate celebration celebrities celebrity celestial cellar cello cellular cellulite cellulose
    cemeteries cemetery censor censorship censured centaur centenary centennial centimetres
    centralized centre centrifugal centrifuge centuries centurion ceramic cereal cerebral
    ceremonial ceremonies ceremony certainty certificate certification certified certifies certify
    cervical cervix cessation chainsaw chairman chairmanship chairmen chairperson chairwoman chaise
    chalet chamberlain chameleon chamomile champ championship chancellor chancery chandelier
    changeable changeover changers chant chaos chaotic chap chaparral chapel chaplain char
    character characteristic characterization characterize charcoal chargeable chargers charisma
    charismatic charitable charities charity chassis chastity chatbot chatterbox chatting chauffeur
    cheap cheapest cheaply cheat checkers checklist checkout checkpoint cheddar cheek cheeky
    cheerful cheerleader cheese cheesecake cheesemaker cheesy chef chem chemist chemistry
    chemotherapy chenille cheque cherish cherries chestnut chew chic chick chicken chickpea chiefly
    chiffon child childbirth childcare childhood childish children chill chilli chilly chimera
    chimney chimp chin ching chino chipmaker chipped chipping chiropractic chiropractor chit
    chloride chlorinated chlorine chlorophyll chocolate chocolatier choir choke cholera cholesterol
    choose chop chopped chopper chopping choppy choral chore choreographer choreography chose
    chosen chow christening chromatic chromium chromosome chronic chronically chronicle
    chronological chronology chubby chuck chuckle chum chunk chunky church churn chute cider cigar
    cigarette cilantro cinematic cinematographer cinematography cinnamon cipher circa circadian
    circuitry circulate circulation circulatory circumcision circumference circumstance circumvent
    circus cirrhosis cirrus citation cite cities citizenship citrus civic civilian civilization
    civilized clad claimant clair clam clamp clan clandestine clap clapping clarification clarified
    clarifies clarinet clarion clasp classical classification classified classify classmate
    classroom classy clause claw cleaners cleanest cleanliness cleanroom cleanse cleansers cleanup
    clearance clearinghouse cleats cleavage cleaver cleft clergy cleric clerical clerk cleverly
    clich clickable client climatic climax climbers clinch cling clinic clinical clinician
    clipboard clipped clipper clipping clique clit clitoral clitoris cloak clockwise clockwork clog
    closeout closest closet closure clot cloth cloudy clout clove clown clubbed clubbing clubhouse
    clue clueless clumsy clutter coagulation coalition coarse coastal coastguard coastline coat
    coatings coauthor coax cobbler cocaine cock cockpit cocktail cocoa coda codeine coders
    codeshare codex codified coed coefficient coercion coercive coexistence coffeehouse coffers
    coffin cognac cognition cognitive coherence cohesion cohesive cohort coil coincide coincidence
    coke cola coliseum colitis collab collaborate collaboration collaborative collaborator collage
    collapse collar collateral colleague collect collectable collectible collection collector
    colleen collegiate collide collie collision colloquium collusion colognes colon colonel
    colonial colonialism colonies colonists colonization colony colossal colossus colour colt
    columbine columnist coma combat combatants combination combine combustible combustion come
    comeback comedian comedies comedy comfortable comfortably comforters comfy comic comical comm
    commanders commandment commando commemorate commemoration commemorative commence commencement
    commend commensurate comment commentaries commentary commentator commercial commercialization
    commission commissioners commit commitment committed committee committing commodities commodity
    commodore commonly commonplace commonwealth commotion communal commune communicable communicate
    communication communicative communicator communion communism communist communities commuters
    compaction companies companionship comparability comparable comparative compare comparison
    compartment compassion compassionate compatibility compatible compel compelled compelling
    compendium compensate compensation compensatory compete competence competencies competency
    competent competition competitive competitiveness competitor compilation compile compilers
    complain complainant complaint complement complementary completely completeness completion
    complexion complexities complexity compliance compliant complicate complication complied
    complies compliment complimentary comply compo component composers composite composition
    compost compostable comprehend comprehension comprehensive compress compression compressor
    comprise compromise comptroller compulsion compulsive compulsory computation computational
    compute computerized comrade concave conceal concede conceivable conceive concentrate
    concentration concentric conception conceptual concern concerto concession concierge
    conciliation concise conclude conclusion conclusive concomitant concordance concur concurred
    concurrence concurrency concurrent concurring concurso condemn condemnation condensation
    condensed condenser condensing condiments condition conditional conditioners condo condolences
    condom condominium conducive conduct conduction conductive conductivity conductor confectioner
    confectionery confederacy confederate confederation confer conference conferred confess
    confession confessional confetti confidence confident confidential confidentiality configurable
    configuration configure confine confinement confirm confirmation confiscated conflict
    confluence conform conformance conformation conformity confront confrontation confuse confusion
    congenital congested congestion congestive conglomerate congratulate congratulations
    congregation congregational congress congressional congressman congressmen conical conjecture
    conjugate conjunction connection connective connectivity connector connoisseur conquer
    conqueror conscience conscientious conscious consciousness consecutive consensual consensus
    consent consequence consequent consequential conservation conservatism conservative
    conservatories conservatory conserve consider considerable considerably considerate
    consideration consignment consist consistency consistent consolation console consolidate
    consolidation consolidator consonant consort consortia consortium conspicuous conspiracy
    constable constipation constituencies constituency constituent constitute constitution
    constitutional constrain constraint construct construction constructive constructor construed
    consul consular consulate consult consultancies consultancy consultant consultation
    consultative consumable consume consumers consumption cont contactless contagious contain
    containers containment contaminant contaminated contamination contemplate contemplation
    contemporaries contemporary contempt contend contenders contention contentious contest
    contestant contextual contiguous continent contingencies contingency contingent continual
    continuance continuation continuity continuous continuum contraception contraceptive contract
    contraction contractor contractual contradict contradiction contradictory contrarian contrary
    contravention contribute contribution contributor contributory contrived controllable
    controlled controller controlling controversial controversies controversy convalescent
    convection convene convenience convenient convent convention conventional convergent
    conversation conversational converse conversely conversion convert converters convertible
    convertor convey conveyance conveyor convict conviction convince convocation cookbook cookers
    cookery coolant coolers coolest coon coop cooperate cooperation cooperative coordinate
    coordination coordinator coos cope copied copier copies copycat copyright copywriter cordial
    cordless corduroy coriander corkscrew cornea corneal cornerstone corolla corollary coronary
    coronation coroner corp corpora corporal corporate corporation corpse corpus corral correct
    correction correctional corrective correctly correctness correlate correlation correspond
    correspondence correspondent corridor corrosion corrosive corrugated corrupt corruption corsair
    corset cortex cortical cosmetic cosmetology cosmological cosmology cosmopolitan cosplay
    cosponsors cost costly costume cosy cote cottage cottonwood cougar cough could couldn council
    councillor councilman counsel counsellor counselor countdown countenance counteract counterfeit
    counterpart counterpoint countess counties countless countries countryside county coup coupe
    couplings coupon courageous courteous courtesy courthouse courtroom courtship courtyard cousin
    covenant coverage coverings covert coveted covey coward cowbell cowboy cowgirl coworkers
    coworking crack crackdown crackers craftsman craftsmanship craftsmen crafty cram crammed
    cramped cramps cranberries cranberry cranial crank cranky crap crappy crate crave craven
    cravings crawl crawlers cray crayon craze creameries creamery creamy crease creation
    creationism creative creativity creator creature credential credibility credible creditor creed
    creep creepy cremation crematoria crematorium creole crepe crept crib cried cries crime
    criminal criminology crimp cripple crises crisis crispy criteria criterion critic critical
    criticised criticises criticism criticize critique critter crochet crock crockery crocodile
    crofters croissant crook crop cropped cropping croquet crore crossfire crossings crossover
    crossroads crossword crotch crouch crowdfunding crucial crucible crucified crucifixion crude
    cruel cruelty cruisers crumb crumble crunchy crusade crusaders crust crying crypt crypto
    cryptography crystalline crystallization crystallography cubic cubicle cuckold cuckoo cucumber
    cuddle cuddly cuff cuisine culinary cull culminating culmination culprit cult cultivate
    cultivation cultural culvert cumbersome cumin cumming cumulative cunning cunt cupboard cupcakes
    cupid curator curb curfew curiosity curl curly currencies currency curricula curriculum curries
    curry curse cursor curt curvature custard custodial custodian custody customary customers
    customization customize cute cutler cutlery cutoff cutout cutter cutting cyanide cyberattack
    cybersecurity cyberspace cyclic cyclical cyclist cylinder cylindrical cymbal cynic cynical
    cynicism cypress cyst cystic cytology cytoplasm czar dachshund daddies daddy dads daemon daft
    dahlia dailies dairies daisies dales damage dame damn damp dancers dandy danger dangerous
    dangle daredevil darkened darkest darkness darkroom darling darn dashboard dashcam database
    datatype date dateline datum daughter daunting dauphin davenport daybreak daytime daze dazzle
    deacon deactivated dead deadline deadlock deadly deadwood deaf deafness dealers dealership
    dealings dealmaker dealt deans dearest death debacle debate debentures debilitating debit
    debris debt debtor debug debugger debugging debut debutant decade decadent decal decanter decay
    deceased decedent deceit deceive decency decentralization decentralized deception deceptive
    decibels decide decidedly deciduous decimal decipher decision decisive deckers deckhands
    declaration declarative declare declination decline decode decommissioned decommissioning
    decomposition decompression decontamination decor decorate decoration decorative decorator
    decrease decree decryption dedicate dedication deduce deduct deductible deduction deed deem
    deepen deepest deepfake defaced defamation defamatory default defeat defect defection defective
    defence defend defendant defenders defense defensive deference deferred defiance defiant
    deficiencies deficiency deficient deficit define definite definitely definition definitive
    deflection deforestation deformation deformed defunct defy degenerate degeneration degenerative
    degradation degrade degree dehydrated dehydration deities deity delay delegate delegation
    delete deletion deli deliberate deliberately deliberation delicate delightful delimited
    delimiter delineated delineation delinquency delinquent delirium delist deliver deliverance
    deliveries delivery dells delusion deluxe demand demented dementia demerge demise demo
    democracies democracy democrat democratic democratization demographic demography demolished
    demolition demon demonic demonstrate demonstration demonstrators dengue denial denied denier
    denies denim denominated denomination denominational denominator denote denounced dense densely
    densities density dent dentist dentistry deny deodorant depart department departmental
    departure depend dependable dependant dependence dependencies dependency dependent depict
    depiction depleted depletion deploy deployment deportation deported deposed deposit depositary
    deposition depositors depository deprecated depreciation depressed depressing depression
    depressive deprivation deprive dept deputies derailed derails deregistered deregulation
    derelict derivation derivative derive dermatitis dermatologists dermatology derrick
    desalination descend descendant descent describe description descriptive descriptor deserve
    designate designation designers desirable desire desist desolate despair despatch desperate
    desperately desperation despise despite dessert destined destroy destruction destructive detach
    detachable detachment detained detainee detect detectable detection detective detector
    detention deter detergent deteriorate deterioration determinant determination determine
    deterministic deterrence deterrent detour detox detoxification detract detriment detrimental
    deuce devastated devastating devastation develop developers development developmental deviant
    deviate deviation device devil devious devise devoid devolution devote devotion devotional
    devout dexterity dharma dhow diabetes diabetic diagnose diagnosis diagnostic diagonal diagram
    dialogue dialysis diameter diaper diaphragm diaries diarrhoea diary diaspora dichotomy dick
    dickey dickies dictate dictation dictator dictatorship dictionaries dictionary didn died dies
    diesel diet dietary diff differed difference different differential differentiate
    differentiation differing differs difficult difficulties difficulty diffraction diffuse
    diffusion digest digestion digestive digger digging digitise digitized dignified dignity
    dilemma diligence dilute dilution dimensional diminish dimmer dinars dine diners ding dinghy
    dinosaur diocesan diocese diode dioxide dioxin diploma diplomacy diplomat diplomatic dipole
    dipped dipping dips dire direction directional directive director directorate directories
    directorship directory directrice dirhams dirk dirt dirty disabilities disability disable
    disadvantage disagree disagreement disallow disambiguation disappear disappearance disappoint
    disappointment disapproval disapprove disarm disarmament disaster disastrous disband disbelief
    disbursed disbursement disc discard discern discharge disciple disciplinary discipline disclaim
    disclaimers disclose disclosure disco discomfort disconnect discontent discontinue
    discontinuity discount discounters discourage discourse discoveries discredit discreet
    discrepancies discrepancy discrete discretion discretionary discriminate discrimination
    discriminatory discus discussed discusses discussing discussion disdain disease disembarks
    disgrace disgruntled disguise disgust dishonest dishonesty dishwasher disintegration disjoint
    diskette dislike dislocation dismal dismantle dismay dismiss dismissal disobedience disorder
    disparate disparities disparity dispatch dispense dispensers dispersal disperse dispersion
    displaced displacement display disposable disposal dispose disposition disproportionate
    disproportionately dispute disqualification disqualified disregard disrespect disrupt
    disruption disruptive dissatisfaction dissatisfied dissection disseminate dissemination dissent
    dissertation dissident dissipation dissociation dissolution dissolve distant distillation
    distilled distiller distillery distinct distinction distinctive distinctly distinguish distort
    distortion distract distraction distress distribute distribution distributor district distrust
    disturb disturbance disused ditch dito diva divergence divergent divers diverse diversification
    diversified diversify diversity divert divest divestment dividend dividers divination divine
    divinity division divisional divorce dizziness dizzy dockers docket docs doctoral doctorate
    doctrinal doctrine document documentaries documentary documentation dodge dodgers dodgy does
    doesn doggie doggy dogma dogwood doing dole dollhouse domestic domestically domicile dominance
    dominant dominate domination donate donation done dong dongle donkey donor donuts doodle doom
    doorbell doorstep doorway dope dork dorm dormant dormitory dorsal dosage dose dossier dotcom
    doth dotted doubly doubt doubtful doubtless douche doughnut doughty downers downfall downgrade
    downhill download downloadable downright downsizing downstairs downstream downtime downtown
    downturn downward dozen drag dragged dragging drain drainage dram drama dramatic dramatically
    drank draped drapery drapes drastic drastically draw drawback drawers drawings drawn drawstring
    dread dreadful dreamers dreamland dreamt dreamy dreary dredge dredgers drenched dressage
    dressers dressings dried drier dries driest driftwood drillers drinkers dripping driven
    driverless drivers driveway drizzle drool droplets dropout dropped dropping drought drove drown
    drowsiness drudge drug drugmaker drugstore druid drummer drumming drunk drunken dryers dryness
    drywall dual duality dubbed dubious duchess duct dude dues duet duff dugout dull dullest duly
    dumb dummies dummy dump dumplings dumpster dung dungeon dunk dunno duplex duplicate duplication
    duplicator durability durable duration durian during dusk dusty duties duvet dwarf dwellers
    dwellings dyed dyeing dyer dyes dying dyke dynamical dynamite dynasty dysfunction dysfunctional
    dyslexia eager eagerly earbuds earlier earliest earls earmarked earmarks earn earners earnest
    earnings earphones earplugs earring ears earthly earthquake earthy easier easiest easily
    easterly eastern eastward eaten eater eating eats eavesdropping ebony eccentric ecclesiastical
    echelon eclectic ecological ecology econometric economic economical economies economist economy
    ecosystem ecotourism ecstasy ecstatic ecumenical eczema eddy edgy edible edit editable editor
    editorial edtech educate educational educator eerie effective effectiveness efficacy
    efficiencies efficiency efficient effluent effort effortless eggplant eggs egress eigenvalue
    eighteen eighteenth eighth eighties eighty either ejaculating ejaculation eject ejection
    elaborate elaboration elapsed elastic elasticity elbow elder elderly eldest elect election
    elective electoral electorate electors electrical electrician electricity electrified electrify
    electrode electrolyser electrolysis electrolyte electromagnetic electron electronic electronica
    electronically electrostatic elegance elegant elemental elevator eleventh elicit eligibility
    eliminate elimination elixir elliptic elliptical elongated elongation eloquent elsewhere
    elusive elves email emanating emancipation embankment embargo embarrassed embarrassing
    embarrassment embassies embassy embed embedded embedding embellished embellishments embodied
    embodies embodiment embody embossed embossing embroidered embroidery embryo embryology
    embryonic emergence emergencies emergency emergent emeritus emery emigration eminence eminent
    emir emirate emission emit emitted emitting emojis emoticons emotional empathy emphasis
    emphasize emphysema empirical employ employee employers employment emporium empowerment empress
    emptied empties emptiness empty emulate emulation emulator emulsion enable enact enactment
    enamel encapsulated encapsulation encephalitis enchanted enchanting enchantment enclave enclose
    enclosure encode encoders encompass encounter encourage encouragement encrypt encryption
    encyclopaedia encyclopedia endanger ended endemic ending endocrine endorse endorsement endowed
    endowment endpoint ends endurance endure enema enemies enemy energetic energies energized
    enforce enforceable enforcement engagement engineered engineers engraved engraving engrossed
    enhance enhancement enigmatic enjoyable enjoyment enlarge enlargement enlighten enlightenment
    enlist enormous enough enquire enquiries enquiry enrich enrichment enrol enroll enrolment
    ensign ensued ensuing ensure entail entangled enter entertain entertainers enthusiasm
    enthusiast enthusiastic enthusiastically entice entire entirely entirety entities entitled
    entitlement entomologists entomology entourage entrant entrenched entrepreneur entrepreneurial
    entries entropy entrusted entrusts enumerated enumeration environment environmental
    environmentalists environs envisaged envision envy epidemic epidemiology epidermal epilepsy
    epilogue episcopal episode epistemology epistle epoxy equality equalization equalizer equate
    equation equatorial equestrian equilibrium equine equip equipment equipped equipping equitable
    equities equivalence equivalent eradicate eradication erase erasure erect erectile erection
    ergo ergonomic erode erosion erotic erotica errata erratic erred erroneous error erupted
    eruption erupts escalate escalation escalator escort escrow esoteric especial espionage
    esplanade esports espresso esquire essay establish establishment estate esteem ester estimate
    estimation estimator estuaries estuary etch eternity ethanol ethereal ethic ethical ethnic
    ethnicity ethos etiquette etymology eucalyptus euphoria eureka euro eurobond euthanasia
    evacuate evacuation evacuees evade evaluate evaluation evangelical evangelism evangelist
    evaporated evaporation evasion eventual everlasting everybody everyone everything everywhere
    eviction evident evil evocative evoke evolutionary exacerbated exaggerated exalted exam
    examination examine examiners examinership example excavated excavating excavation exceedingly
    excellence excellent except exception exceptional excerpt excess excessive excise excision
    excitation excite excitement excl exclaimed exclamation exclude exclusion exclusive exclusivity
    excretion excursion excuse exec executable execute execution executive executor exemplary
    exemplified exempt exemption exercise exert exertion exhaust exhaustion exhaustive exhibit
    exhibition exhibitionism exhibitor exhilarating exile exist existence existent existential exit
    exodus exorcism exorcist exoskeleton expand expandable expansion expansive expatriate expats
    expect expectancy expectation expedient expedite expeditionary expelled expels expend
    expenditure expense expensive experimental experimentation expertise expertly expiration expire
    expiry explain explanation explanatory explicit explicitly explode exploit exploitation
    exploration exploratory explosion explosive expo exponential exporters expose exposition
    exposure expression expressive expressly expressway expulsion exquisite extant extension
    extensive extent exterior external extinct extinction extinguished extinguisher extortion
    extract extraction extractor extracurricular extradition extraneous extraordinarily
    extraordinary extrapolation extraterrestrial extravagant extravaganza extreme extremely
    extremism extremist extremities extremity extruded extrusion eyeball eyebrow eyeglasses eyelid
    eyepiece eyesight eyewear eyewitness fabricated fabrication fabricator fabs fabulous facade
    facelift facial facilitate facilitation facilities facility facsimile faction factories
    factorization factual faculties faculty fade fail failure faint fairgrounds fairies fairness
    fairway faithful faithless fake fallacy fallen fallout false falsely fame familial familiar
    familiarity familiarize families famine famous fanatic fanboy fandom fanfare fang fanning fanny
    fantasies fantastic farce fare farewell farmers farmhouse farmland fart farther fascinated
    fascinating fascination fascism fascist fashionable fasten fasteners fastest fatal fatalities
    fatality fate fatigue fatties fatty faucet fault faulty fauna favorable favour favourite fawn
    faxed faxes faxing fear fearful fearless feasibility feasible feat feature federalism
    federalist federated federation fedora feds feeble feedback feeders feelings fees feet felicity
    feline fell fellowship felony felt female feminine feminism feminist femoral fender fends
    fennel feral fermentation ferments ferret ferries ferrous ferryman fertile fertiliser fertility
    fertilization fertilizer fest festival festive festivities fetal fetch fetish fetus feud feudal
    fever fewer fewest fiasco fiat fibre fibrous fiche fico fictional fictitious ficus fiddle
    fiduciary fieldwork fiend fiercely fiery fife fifteen fifteenth fifties fifty fight fighters
    figurative figurine filament filet filibuster filings fill fillers fillet fillings filmmaker
    filmstrip filmy filth filthy filtration finale finalise finalist finalize financier finders
    findings finesse finest fingerprint fingertips finishers finite fink fintech firearm fireball
    firefighter firefighting firehouse fireman firemen fireplace firepower fireside firewall
    firewood fireworks firmware firsthand firth fiscal fisheries fisherman fishermen fishers
    fishery fishmeal fishnet fishy fission fist fitness fitted fitter fitting fivefold fixation
    fixings fixture fizz fizzles fjord flagged flagstaff flair flake flamenco flammable flange
    flank flannel flap flashback flashers flashlight flashy flask flatbed flatbread flattened
    flatter flatware flavour flaw flawless flea fled fledged fledgling flee fleece flesh flew
    flexibility flexible flick flied flier flies fling flipped flipper flipping flirt flop flopped
    floppy floral florin florist floss flotation flounder flourish flowchart flown fluctuate
    fluctuation flue fluency fluff fluffy flung fluorescence fluorescent fluoride flurry flush
    flute flutter flyby flyers flywheel foal focussed focussing fodder foes foggy foil foldable
    folders foliage folk folklore follicle follies followers followings followup folly fond fondly
    fondue foodstuffs fool foolish footage football footballers footbridge footfall foothill
    foothold footnote footprint footsteps footwear fora foray forbid forbidden forceful forcibly
    forearm forecasters foreclosed foreclosure forecourts forefront foregoing foreground forehead
    foreign foreigners foreman foremost forensic forerunner foresee foreseeable foreseen foresight
    foreskin foresters forestry foreword forfeit forfeiture forgery forget forgetting forgive
    forgiven forgiveness forgot forgotten forint forklift formaldehyde formalism formalized
    formation formative formatted formatting formerly formidable formulae formulate formulation
    forsaken forte forthcoming forthwith fortified fortifying fortnight fortunate fortunately forty
    fought foul foundries foursome fourteen fourteenth fourth fowl foxy foyer fractal fracture frag
    fragile fragmentation fragrance fragrant frail franc franchise franchisee frankly franks
    frantic frantically frat fraternal fraternity fraud fraudsters fraudulent fray freak freaky
    freebie freedman freehand freehold freelance freelancers freestanding freestyle freeware
    freeway freeze freezers freighters frenzy frequencies frequency frequent fresco freshers
    freshest freshman freshmen freshness freshwater fret friction fridge fried friendliest
    friendliness friendship fries frigate fright frightened frightening frills frivolous from
    frontage frontal frosty frown froze frozen fructose frugal fruitful fruity frustrated
    frustrating frustration fryer frying fuchsia fuck fuckers fudge fugitive fulfil fulfill
    fulfilment fullest fullness fully fumble fume functional functionality fundamental
    fundamentalism fundamentalist fundraise funeral fungal fungi fungus funk funky funnies funniest
    funny furious furl furloughs furnace furnish furnishings furniture furry furs further
    furthermore fury fuselage futile futon futuristic fuzz fuzzy gable gadget gage gagged gagging
    gain gait galactic galaxies galena gall gallant gallbladder galleries galley gallon galore
    galvanized gambit gamble gamblers gamut gang gangster garb garbage gardeners garland garment
    garnered garnish garter gaseous gasket gasoline gasp gastric gastrointestinal gatherings
    gauntlet gauze gave gavel gays gaze gazebo gazette gearbox geek geeky gees geese geez geisha
    gelatin geld gels gemstone gender gene genealogical genealogy genera generality generalization
    generalize generator generosity generous genetic genetically genital genocide genome genre gent
    gentile gentleman gentlemen gentry genuine genuinely genus geocaching geographer geographic
    geographical geography geologic geological geologist geology geometric geometrical geometry
    geophysical geophysics geothermal geranium geriatric germ germination gerontology gestation
    gesture getaway gets getting ghee ghetto ghost ghostly gigabit gigabyte gigafactory gigantic
    giggle gigs gilded gilt gimme gingerbread ginkgo ginseng girdle girl girlfriend gist giveaway
    given gizmo glacial glade gladiator glamorous glamour glance gland glare glassmaker glassware
    glaucoma glaze glee glen glib glitch glitter globalization gloom gloomy glorified glorious
    gloss glossaries glossary glossy glucose glut gluten glycerol glycogen glyph gnats gnus goalie
    goalkeeper gobbled gobbles goblet goblin goddamn goddess godfather godly gods goers goes goggle
    going goldfish goldsmith golfers gondola gone gong gonna gonzo goodbye goodies goodness
    goodnight goodwill goody goofs goofy gore gorge gorgeous gorilla gosh gospel gossip gotta
    gotten goulash gourmet gout govern governance government governmental governor govt gown
    grabbed grabber grabbing graceful gracious grad graders gradual graduate graduation graffiti
    graft gram grammar grammatical grandchild grandchildren granddaughter grandeur grandfather
    grandma grandmaster grandmother grandpa grandparent grandson grange grannies granny granular
    granularity granules grapefruit grapevine graphic graphical grapple grasp grasshopper grassland
    grassy grate grateful gratification gratis gratitude grave gravel graveyard gravitation
    gravitational gravy graze grease greasy greatest greatness greed greedy greenery greenest
    greenshoe greetings grenade grep grew greyhound grief grievance grieve grill grille grim
    grinder grinding grinds grinned grinning gripe gripping grist gritty grizzlies grizzly groaned
    grocer groceries grocery groin groom groove groovy gross grossly grotesque grotto
    groundbreaking groundhog groundsman groundwork groupings grouse grout growers grown grub grudge
    gruesome grumble grumpy grunge grunt guarantee guarantor guaranty guardianship guas
    gubernatorial guerilla guerrilla guess guidebook guideline guile guilt guilty guise guitarist
    gulch gull gully gummies gums gunfire gunmen gunner guns guru gushing gust guts gutter guys
    gymnasium gymnastics gyms gypsies gypsum gypsy habitat habitual hacienda hack hackathon hackers
    hackney hadn haggard haggis haggling haiku hair haircut hairdresser hairdressing hairless
    hairstyles hairy hake halal hale halftime halfway halibut hallelujah hallmark halls
    hallucinations hallway halogen halt halve hamburger hamlet hammock hamper hams hamster handbag
    handball handbook handcrafted handcuffs handers handful handgun handheld handicap handicapped
    handicapping handicraft handkerchief handlebar handlers handmade handout handover handset
    handsome handspring handwriting handwritten handyman hang hangar hangers hangings hangman
    hangout hangover hank happen happenings happier happiest happily happiness harass harassment
    harbour hardback hardball hardcover harden hardest hardness hardship hardwood harlequin harm
    harmful harmless harmonic harmonica harmonies harmonious harmonization harmonized harsh
    harvesters hash hasn hassle haste hasten hastily hasty hatchback hatcheries hatchery hatchet
    hate hateful haters hath hatred haul haulage haulers haulier haunt have havoc hawthorn hays
    hazard hazardous haze hazelnut hazmat hazy headache headband headboard headcount headers
    headhunter headings headlight headline headphone headquartered headquarters headset headwinds
    heal healers healthier healthiest healthy hear hearings hearsay heartbeat heartbreak heartburn
    heartfelt heartland hearty heaters heathen heatwave heavier heaviest heavily heavy heavyweight
    heck hectare hectic hedge heed heel hefty hegemony heightened heir heiress heirloom heist held
    helical helicopter hell helpdesk helpers helpful helpfulness helpless helpline hemisphere
    hemlock hemp hence henceforth henna hens hepatic hepatitis herbal herbicide herders herds
    hereafter hereby hereditary herein hereof heresy heretic hereto heretofore herewith hermit
    hermitage hernia heroic heroin heroine heroism herpes herring herself hertz hesitant hesitate
    hesitation heterogeneity heterogeneous heterosexual heuristic hexadecimal hexagon hexagonal
    hiatus hibernate hibiscus hickey hide hideaway hideous hierarchical hierarchies hierarchy
    highest hijack hijackers hikers hilarious hillside himself hind hindered hindsight hippie hippy
    hips histamine histogram historian historic historical histories history hitch hitchhiker
    hitherto hitter hitting hler hoard hoax hobbies hobbit hobo hobs hockey hocking hoes hogs hoist
    holder holding holds holidaymakers holiness holistic holocaust hologram holographic holster
    holy homage homebuilder homecoming homegrown homeland homeless homelessness homemade homemaker
    homeopathic homeopathy homeowner homepage hometown homeware homework homicide homie homogeneous
    homosexual homosexuality hone honesty honeycomb honeymoon honeymooners honorable honorary
    honour hoodie hoodwinked hoof hookup hoop hooray hoot hooters hopeful hopeless hoppers hopping
    horde horizontal hormonal hormone horny horoscope horrible horribly horrid horrific horrified
    horror horseback horseman horsemen horsepower horseshoe horticultural horticulture hose hosiery
    hospice hospital hospitality hospitalization hospitalized hostage hostel hostess hostile
    hostilities hostility hotelier hotline hotpot hotter hottest hound hourglass hourly houseboat
    housebuilder household householders housekeeper housekeeping housewares housewife housewives
    hove howdy however howl hows hubby hubris hues huff huge hugely hugged hugging hula hulk hull
    humane humanism humanist humanistic humanitarian humanities humanity humankind humid humidifier
    humidity humiliating humiliation humility hummingbird hummus humorous humour hump humpback hums
    hundred hundredth hung hungry hunk hurdle hurricane hurried hurry hurt husband husbandry
    huskies husks husky hustle hutch huts hybrid hydraulic hydro hydrocarbon hydroelectric
    hydrologist hydrology hydrolysis hydropower hygiene hygienic hymn hyperactivity hyperbolic
    hyperlink hypermarket hypersensitivity hypertension hypertext hypnosis hypnotic hypnotize
    hypocrisy hypocritical hypoglycemia hypotheses hypothesis hypothesized hypothetical
    hysterectomy hysteria hysterical ibid ibuprofen iceberg icebreaker ichi icing idealism
    identical identifiable identification identified identifier identifies identify identities
    ideograph ideological ideologies ideology idiom idiot idiotic idle idol idyllic ignition
    ignorance ignorant ignore ilina illegal illegitimate illicit illiterate illness illogical ills
    illuminate illumination illus illusion illustrate illustration illustrative illustrator
    illustrious imagery imaginable imaginary imagination imaginative imam imbalance imitate
    imitation immaculate immature immediate immediately immense immensely immersed immersion
    immigrant immigration imminent immoral immortal immortality immune immunity immunization
    immunology impair impairment impala impart impartial impatient impeach impeachment impeccable
    impedance impede impediment impending imperative imperfect imperfections imperialism
    imperialist impervious impetus implant implantation implement implementation implicated
    implication implicit implicitly implied implies imply import importance important importation
    importers impose imposition impossibility impossible impotence impounded impoverished
    impractical impress impression impressionism impressionist impressive imprint imprisoned
    imprisonment improbable impromptu improper improperly improve improvement improvisation
    improvised impunity impurities imputation imputed inability inaccessible inaccuracies
    inaccurate inaction inactive inactivity inadequate inadvertently inappropriate inasmuch
    inaudible inaugural inaugurated inaugurates inauguration inbound inbox inbred incandescent
    incapable incapacity incarcerated incarceration incarnation incense incentive inception incest
    incidence incident incidental incineration incision inclination inclusion inclusive incoherent
    income incompatibility incompatible incompetence incompetent incomplete incompleteness
    inconsistencies inconsistency inconsistent incontinence inconvenience inconvenient incorporate
    incorporation incorrect incorrectly increasingly incredible incredibly increment incremental
    incubated incubation incubator incubus incumbent incur incurred incurring indebted indebtedness
    indecent indeed indefinite indefinitely indemnification indemnify indemnity indent indentation
    indenture independence independent indeterminate indicate indication indicative indicator
    indices indicted indictment indifference indifferent indigenous indigent indignation indirect
    indirectly indispensable indistinguishable individual individualism individuality
    individualized indoor induce inducted induction inductive inducts indulge indulgence
    industrialization industrialized ineffective inefficiency inefficient ineligible inequalities
    inequality inert inertia inertial inevitable inevitably inexpensive inexperienced infamous
    infancy infant infantry infarction infect infection infectious inference inferior infernal
    inferno inferred infertility infestation infested infidel infidelity infiltration infinitely
    infirmary inflammation inflammatory inflatable inflated inflates inflation inflationary inflict
    influencers influential influenza influx info informal informant information informational
    informative infrared infrastructure infrequent infringe infringement infused infusion ingenious
    ingestion ingredient ingress inhabit inhabitants inhalation inhaled inhaler inherent inherit
    inheritance inhibit inhibition inhuman initial initialization initialize initialled initiate
    initiation initiative initiator inject injection injector injunction injure injuries injury
    injustice inland inlay inline inmate innate innings innocence innocent innovate innovative
    innovator innumerable inorganic inpatient inquest inquire inquiries inquiry inquisition insane
    insanity inscribed inscription inseam insect insecticide insecure insecurity insensitive
    insertion inset insiders insightful insignia insignificant insist insistence insofar insoluble
    insolvencies insolvency insolvent insomnia inspect inspection inspector inspectorate
    inspiration inspirational instability install installation installers instalment instance
    instantaneous instead institute institution institutional institutionalized instruct
    instruction instructional instructive instructor instrumental instrumentation insufficiency
    insufficient insulated insulating insulation insulator insulin insult insure insurers
    insurgency insurgent insurtech intake intangible integer integrate integration integrator
    integrity intellectual intelligence intend intense intensely intensified intensify intensities
    intensity intensive intention intentional inter interaction interactive interception
    interceptor interchange interchangeable intercollegiate intercom interconnect interconnection
    intercontinental intercourse interdependence interdependent interdisciplinary interestingly
    interfaith interfere interference interferon interim interior interleukin interlude
    intermediaries intermediary intermediate interment intermission intermittent intern internship
    interpersonal interplay interpolation interpret interpretation interpreters interpretive
    interracial interrelated interrogation interrupt interruption intersect intersection
    interspersed interstellar intertwined interval intervene intervention interview interviewees
    interwoven intestinal intestine intimacy intimate intimately intimidate intimidation into
    intolerable intolerance intolerant intoxicated intoxication intramural intranet intravenous
    intricate intrigue intrinsically intro introduce introduction introductory introverts intruder
    intrusion intrusive intuit intuition intuitive invade invaders invalid invalidate invaluable
    invariably invariant invasion invasive invention inventive inventor inventories inventory
    inverse inversion invertebrate investigate investigation investigative investigator investor
    invincible invitational invite invocation invoice invoke involuntary involve involvement inward
    ioctl iodine ionization ions iota iridium ironic ironically ironmonger irony irradiated
    irradiation irrational irregular irregularities irrelevant irresistible irrespective
    irresponsible irreversible irrevocable irrigated irrigation irritable irritated irritating
    irritation islanders isolate isolation isotope isotopic isotropic issuance issue issuers italic
    italicized itch itchy item itemized iteration iterative iterator itineraries itinerary itself
    jabber jabs jackass jacking jacks jagged jail jamboree jammed jamming janitor janitorial jargon
    javelin jaws jazzy jealous jealousy jeans jello jellyfish jeopardize jeopardy jerk jerky
    jerseys jest jettison jeweller jewellery jihad jimmy jingle jive jobless jock jockey jogger
    jogging joiners jointly joke jollof jolly jolt josh journalism journalist journalistic
    journeyman joyful joyous joystick judgement judgment judicial judiciary judo juggling jugs
    juicers juicy jukebox jumble jumpers jungle junior junk junkie junta juries jurisdiction
    jurisdictional jurisprudence jurist juror jury justifiable justification justified justifies
    justify jute juvenile kaleidoscope karaoke karat karate kava kebab keepsake kegs kelp kennel
    kente kept kerosene ketchup keyboard keyless keynote keystroke keyword khaki kibble kickoff
    kiddie kidding kidnap kidnapped kidnapping kidney kill killers killings kiln kilo kilogram
    kilometre kilowatt kilt kimchi kimono kinda kindergarten kindness kinetic kink kinky kinship
    kiss kitchenette kitchenware kitten kitty knack knee kneeling knew knickers knife knit knitted
    knitter knitting knitwear knives knob knockers knockout knoll knotted knowingly knowledge
    knowledgeable known knuckle kombucha kone konkurs kopi koruna kosher krona krone kronor kudos
    kwacha labelled labelling labia laboratory labour labyrinth lack lacquer lacrosse lactate
    lactation lactic lactose lacy laden ladies lading ladle lads lady ladybug laga lager lagged
    lagging lags laid lain lair lakeside lakh laksa lama lambda lame lament lamentations laminate
    lancet landfill landline landlord landowner landscape landslide lanyard lapel laps laptop
    larceny largest largo larvae larval lasagna lasagne lash lass lasso late lately latency lateral
    latest latex lathe latte lauded laugh laughter launchers laundering laundries laureate lavatory
    lavish lawful lawless lawmakers lawn lawnmower laws lawsuit lawyer layer laying layman layoff
    layout lays lazy leach leadership leaflet leafy leak leakage leaky leapfrog learners learnt
    leas lease leaseback leasehold leash least leave leavers lecture lecturers ledge leech leek
    leer lees left leftist leftover lefty legacies legality legendary legged legible legislation
    legislative legislator legislature legit legitimacy legitimate legitimately legs leisure
    leisurely lemma lemony lend lenders length lengthy lent lentils leprosy lesbian lesbianism
    lesion lessee lessen lessor lest lesund lethal lets letterbox letterhead letting lettuce leva
    levee levied levies levy lexical lexicon liabilities liability liable liaison liar libel
    liberal liberalism liberalization liberate liberation libertarian liberties libido librarian
    libraries lice licence licensee lick lidar lido lids lied liege lien lies lieu lieutenant
    lifeboat lifeguard lifeline lifelong lifespan lifestyle lifetime ligament lighten lighters
    lightest lightweight likelihood likeness likewise lilies limb limbo limelight limestone
    limitation limo limousine limp linden lineage linebacker liners lineup linger lingerie lingo
    lingual linguist linguistic linkage lint lipid liposuction lips lipstick liqueur liquidate
    liquidation liquidator liquidity liquor liquorice lira lire lisle lisp listeners listings lite
    literacy literary literate literature lithium lithograph lithography litigation litre litter
    liturgical liturgy livelihood livery livestock lmhult loaders loaf loam loan loathing loaves
    lobbies lobbyist lobe localities locality localization localized locate location loci lockers
    lockout locksmith loco locomotive locust lodgings lofty logarithmic logbook logged logger
    logging logical login logistic logistical logon logout loin lone loneliness lonely lonesome
    long longest longevity longhorn longitude longitudinal longtime lookalike lookup loophole loos
    loosen loot lora lore lorries lorry lose losers losses lost lotion lots lotteries lottery lotto
    loud loudest loudly loudspeaker lounge lousy lovable lovers lovingly lowdown lower lowercase
    lowest lowland lowly lows loyal loyalty lozenges luau lube lubricant lubrication luckily
    lucrative ludicrous luggage lullabies lullaby lumbar luminosity lunchbox luncheon lunchtime
    lung lupin lupus lure lurked lurker lurking luscious lust lustre lusty lute luxurious luxury
    lying lymph lymphatic lymphoma lyrical macabre macadamia macaroni mace machinery machinist
    macho macintosh mackerel mackintosh madam madame madden made madly madman madness madras
    maestro magazine magical magician magistrate magnate magnesium magnetic magnetism magneto
    magnification magnificent magnified magnifier magnify magnitude magnum mahjong mahogany maid
    maiden maidenhead mailbox mailers mailings mailman mainframe mainland mainline mainly mainstay
    mainstream maintain maintainers maintenance maize majestic majesty major majority makeup
    malaria male malfunction malice malicious malignant mall mallard malnutrition malpractice malt
    maltings maltster malware mama mambo mamma mammal mammalian mammary mammography manage
    manageable managerial managers mandarin mandate mandatory mandolin mandrake mane manga
    manganese manger mangrove manhood mania maniac manic manicure manifestation manifesto
    manipulate manipulation manipulative mankind manly manned manner manpower mansion manslaughter
    mantel mantis manual manufacture manufacturers manure manuscript many mapped mapper mapping
    mare margarine margarita marginal marijuana marinade marinated mariners marital maritime
    markedly marketable marketers marketplace markings markup marmalade marmot marquis marquise
    marriage married marries marrow marry marshal mart martens martial martian martini martins
    martyr marzipan mascara mascot masculine mash masonic masonry masquerade massacre massage masse
    massive masterful mastermind masterpiece mastery masthead mastiff masturbate masturbation
    matador matchbox matchmaker matchmaking mate materialism maternal maternity mathematical
    mathematician mathematics matriarch matrices matrimonial matt matte mattress maturation mature
    maturities maturity mauve maven maxim maximal maximize maybe mayflower mayhem mayo mayonnaise
    mayor mayoral mead meaningful meaningless meanings meant meantime meanwhile measles measurable
    measurement meatpacker mechanic mechanical mechanism medallion medallist medial median mediate
    mediation mediator medic medication medicinal medicine medieval mediocre meditate meditation
    medley medtech meek meetings meetup mega megabyte megapixel megawatt megs melancholy melanoma
    melodic melodies melt meltdown membership membrane meme memento memoir memorabilia memorable
    memorandum memorial memories memorize menace meningitis menopause menstrual menstruation
    menswear mentality mentor meow mercantile mercenaries mercenary merchandise merchant merciful
    mercy mere merely mergers meridian merino mermaid merry mesquite mess messenger messiah messy
    metabolic metabolism metallic metallurgical metallurgy metamorphosis metaphor metaphysical
    metaphysics metastases metastasis metaverse meteorite meteorological meteorology methadone
    methane methanol methodological methodologies methodology meticulous metre metropolis
    metropolitan mezzanine mica mice mickey microbes microbiology microchip microcomputer
    microfiche microfilm microfinance microlender micron microorganisms microphone microprocessor
    microscope microscopic microscopy microwave midday middleman middlemen midfielder midges midget
    midland midnight midpoint midst midsummer midterm midtown midway midweek midwife midwifery
    midwives might migraine migrant migrate migration migratory mikes mildew mildly mileage milf
    milieu militant military militia milky millennia millennium millers millet milligrams
    millionaire milliseconds mime mimic minced mindful mindless miners mingle miniature minibar
    minibus minimal minimalist minimization minimize minister ministerial ministries ministry
    minivan minnow minor minorities minority minus miraculous misc miscarriage miscellaneous
    miscellany mischief misconception misconduct misconfigured miserable misery misfits misfortune
    misguided misinformation mislead misled mismatch miso misplace misrepresentation miss missile
    missionaries missionary misspelled mistake mistaken mistakenly mistress misty misunderstanding
    misunderstood misuse mite mitigate mitigation mitt mittens mixed mixer mixes mixing mixture
    mmen moan moat mobility mobilization mobilize mobs mocha mock mockingbird modding modelled
    modelling modem moderate moderately moderation moderator modernism modernist modernity
    modernization modest modesty modification modified modifier modifies modify modulated
    modulation modulator modulo modulus mogul mohair moist moisture moisturizer moisturizing molar
    molasses mold mole molecular molecule molten molybdenum momentarily momentary mommy momo
    monarchy monasteries monastery monastic monetary mongoose monies mono monochrome monogram
    monograph monolithic monologues monophonic monopolies monopoly monorail monotone monoxide
    monsieur monsoon monstrous montage monument monumental mood moonlight moonstone moor moot moped
    mops moral morale morality moratorium moray morbid morbidity more moreover morn mornings moron
    morphine morphological morphology morrow mortal mortality mortar mortem mortgage mortuary
    mosaic mosque mosquito most motel mothball motherboard motherhood motif motility motivate
    motivation motivational motley moto motocross motorbike motorcycle motorist motorized motorway
    motto mould moulders mound mountaineer mountainous mourn mousse mouth mouthpiece mouthwash
    movable moveable movers movie mower mowing mozzarella much muck mucous mucus muddy muff muffin
    muffler mugs mulberry mulch mull mullet multi multicultural multiculturalism multidimensional
    multilateral multilingual multimedia multinational multiplayer multiplex multiplication
    multiplicity multiplied multiplier multiply multipurpose multitude multivariate mummy mums
    munch mundane municipal municipalities municipality munitions mural murder murderers murderous
    murky muscat muscular mush musical musician musings musk musketeers mussel must mustered mustn
    mutant mutated mutation mute mutt muttered muzzle mycelium myriad myself mysteries mysterious
    mystery mystical mysticism mystique mythic mythical mythological mythology nabs nail naira
    naive naked nameless namely nanny nanotechnology napalm napkin nappies nappy naps narcotic
    narrated narration narrow narrowly nasal nasty natal nationalised nationalism nationalist
    nationalities nationality nationwide nativity natl naturalist naturalization naughty nausea
    nautical nautilus naval nave navel navigable navigate navigation navigational navigator nays
    nchez nder ndor nearby nearest necessarily necessary necessities necessity neck necklace
    necrosis needlepoint needless needlework needn needy negation negative neglect negligence
    negligent negligible negotiable negotiate negotiation negotiator neighbour neighbourhood
    neither neles nemesis neobank neonatal neoprene nephew nerd nervous nervousness nerwerk nestled
    nether netting neural neurological neurology neuron neurosurgery neutrality neutrino
    nevertheless newbie newborn newcomer newest newline newly newsflash newsgroup newsletter
    newspaper newsreader newsroom newsstand newt nhus niacin nica nicest nickelodeon nickname nicks
    nicotine niece nifty nigga nigger nigh nightclub nightfall nightlife nightly nightmare
    nighttime nineteen nineteenth nineties ninety ninth nipple nirvana nitrate nitrogen nobility
    nobody nocturnal nodded noel noes noir noisy nomadic nomenclature nominal nominate nomination
    nominee noncommercial noncompliance none nonetheless nonexistent nonfiction nonlinear nonprofit
    nonresident nonsense nonstick nonstop nonviolent nonzero noodle nook nope normalization
    normalize normative norovirus northbound northeast northeastern northward northwest
    northwestern nostalgia nostalgic notably notaries notary notation notch notebook notepad
    noteworthy noticeable noticeably noticeboard notification notified notifies notify notorious
    notwithstanding noun nourishment nous novelist novelties novelty novice nowadays nowhere
    noxious nozzle nster ntica ntida nuance nuclear nuclei nucleic nude nudge nudism nudist nudity
    nuisance nuka nuke null numb numbness numeracy numerator numeric numerical numerology numerous
    nuns nurseries nursery nurture nutcracker nutmeg nutrient nutrition nutritional nutritionists
    nutritious nutshell nutty nylon nymph oara oath oatmeal obedience obedient obese obesity obey
    obit obituaries obituary objection objectionable objective objectivity obligated obligation
    obligatory obliged obliges oblique oblivion oblivious oblong obnoxious oboe obscene obscure
    obscurity observable observance observation observational observatory observers obsessed
    obsession obsessive obsolete obstacle obstetrics obstruction obstructive obtain obtainable
    obvious occasion occasional occidental occlusion occult occupancy occupant occupation
    occupational occupied occupies occupy occur occurred occurrence occurring oceanic oceanographic
    oceanography octal octane octet ocular oddest oddities offbeat offences offend offenders
    offensive offerings officers official officiating offline offload offshoot offshore offspring
    offtake often ogre ohms oilfield oily ointment older oldest oldies olds olfactory ombudsman
    omelette omen ominous omission omit omitted omitting omnibus onboard oneness oneself ongoing
    online onshore onslaught onto oops ooze opacity opaque openings openness operable operand
    operate operation operational operative ophthalmic ophthalmology opinion opioid opium opponent
    opportunistic opportunities opportunity oppose opposite opposition oppressed oppression
    oppressive opted optical optician optima optimism optimist optimistic optimization optimize
    opting optional optometrists optometry opts opus oral orbital orchestral orchestrated ordained
    ordeal ordinal ordinance ordinarily ordinary ordination ordnance oregano organ organisation
    organiser organism organist organization organizational organize organizers orgasm orgies orgy
    oriental orientated orientation orifice origami originality originate origination originator
    ornament ornamental ornate orphan orphanage orthodontic orthodox orthodoxy orthogonal
    orthopaedic oscillation oscillator oscilloscope osmosis ostensibly osteoporosis ostrich other
    otherwise ottoman ouch ought ours ourselves ousted ousts outage outbid outbidding outbreak
    outburst outcast outcome outcry outdated outfitter outflows outgoing outgrown outgrows outing
    outlaw outlay outlived outlying outnumber outpace outpatient outperform outpost outrage
    outrageous outrigger outright outs outsiders outskirts outsource outspoken outstanding outward
    outweigh ovarian ovaries ovary ovation overall overboard overcame overcast overcharged
    overclocking overcome overdose overdraft overdrive overdue overfull overhaul overhead overheard
    overkill overland overlap overlapping overlay overload overnight overpay overpriced overrated
    overridden override overrun oversaw overseas oversee overseers oversight oversize overspend
    overstated overstock oversubscribed overtake overtaken overthrow overtime overturn overweight
    overwhelmed overwhelming overwrite overwritten ovulation owed owes owing owners ownership
    oxidation oxidized ozone pacemaker package packers packhouse pact padded padding paddock padel
    padlock padre pagan pageant pagers pagoda pail pain painful painkiller painless painters
    paintings pairwise paise paisley palate palazzo pale palisades pall palladium pallet palliative
    palmetto palsy pamper pamphlet panache pancake pancreas pancreatic pandemic pane pang panhandle
    panic panoramic pant pantheon pantie pantry panty pantyhose papa papal papaya paperback
    paperwork papyrus parable parabolic parachute paradox paraffin paragraph paralegal parallelism
    paralysis paramedic parameter paramilitary paramount paranoia paranoid paranormal paraphernalia
    paraphrase parasite parasitic parchment pardon pare parental parentheses parenthesis parenthood
    parish parishioners parity parka parkway parliament parliamentary parlour parochial parodies
    parody parole parquet parry parsley parson partake partial participant participate
    participation participatory particular particulate parties partisan partition partnership
    partridge party passenger passionate passionately passive password pasta pastel pastime pastor
    pastoral pastries pastry pasty patchwork patchy pate patent paternal paternity pathetic
    pathogen pathogenic pathological pathologist pathology patience patio patriarch patriot
    patriotic patriotism patrol patronage patty pavement pawn payable paycheck payday payee payers
    payload payment payoff payout payroll peace peaceful peacekeepers peacekeeping peas peasant
    peat peck peculiar pedagogical pedagogy pedantic pedestal pedestrian pedicure pedigree peeing
    peek peel peep peerless pegged pegs pelagic pellet pelvic pelvis penal penalized penalties
    penalty pence pencilled pendant pending pendulum penetrate penetration penicillin penile
    peninsula penis pennant penned pennies pension pensioners pentagon penthouse peppermint
    perceive percent percentage percentile perception perceptual percussion perennial perfection
    perforated perforce performers perfume perhaps peril perilous periodic periodical periodontal
    peripheral periphery perish perjury perky perm permanent permeability permeable permissible
    permission permitted permitting permutation peroxide perpendicular perpetrated perpetrator
    perpetual perpetuate persecuted persecution perseverance persist persistence persistent persona
    personal personalities personality personalize personnel perspective persuade persuasion
    persuasive pertain pertinent perturbation peruse pervasive perverse pervert pesky peso
    pessimistic pest pesticide pesto petite petition petitioners petrochemical petrol petroleum
    pets petty pewter phage pharaoh pharmaceutical pharmacies pharmacist pharmacology pharmacy
    phenomena phenomenal phenomenon phenotype pheromone philanthropic philanthropy philharmonic
    philosopher philosophical philosophies philosophy phish phobia phonetic phonological phosphate
    phosphorus photocopies photocopy photograph photographers photographic photography
    photojournalism photonic photosynthesis phrase physical physician physicist physics physio
    physiological physiology physiotherapist physiotherapy physique pianist piazza piccolo pickers
    picket pickings pickle pickleball pickup picky pictorial picture picturesque piece pied pierced
    piercing pierogi pies piety pigment pigs pile pilgrimage pilsner pimp pinball pinch pinhole
    pinky pinned pinpoint pious pipefitters pipeline pique piracy piranha pirate pisco piss pistol
    piston pita pitchers pitfalls pits pitted pituitary pity pivotal pixie pizza pizzeria placebo
    placeholder placement placenta placid plagiarism plague plaintiff planar planemaker planetarium
    planetary plankton planned planner planning plantain plantation planters plantings plaque
    plaster plastic plasticity platelet platers platoon platter plausible playable playback
    playbook playboy playful playhouse playlist playmate playoff playwright plea pleaded pleading
    pleads pleasant please pleasurable pleasure pleated plenary plentiful plethora plexus pliers
    plight plotted plotter plotting plough ploy plugged plugging plugin plumb plumbers plump
    plunder plunge plural pluralism plurality plush plutonium plywood pneumatic pneumonia poaches
    poaching podcast podiatry poetic poetry poignant pointers pointless poison poisonous poke
    polarity polarization polarized police policeman policemen policies policyholders polio
    polishers polite politely political politician politics polka poll pollen pollutant polluted
    polluting pollution polyester polyethylene polygon polymer polymeric polymerization polymorphic
    polynomial polyphonic polystyrene polytechnic poncho pondering ponders ponies poodle pooh poop
    poor poorest poorly popcorn poplar popped popping populace popularity populate population
    populous porcelain porcupine pore pork porn porno pornographic pornography porosity porous
    porridge portability portable portage portfolio portion portray portrayal pose positional
    positron posse possess possession possibilities possibility possibly possum postage postal
    postcode postdoctoral posterior postgraduate postings postman postmarked postmaster postmodern
    postnatal postoperative postpartum postpone posture postwar potable potash potassium potency
    potent potential pothole potluck potpourri potted potters pottery potty poultry pound pour
    poverty powerful powerhouse powerless ppingen practicable practical practise practitioner
    pragmatic praise praline pram prank pray prayers preach preachers preamble precarious
    precaution precautionary precede precedence precedent precepts precinct precipitation precise
    precisely preclude precursor predator predatory predecessor predefined predetermined predicate
    predict predictability predictable prediction predictive predictor predominant preemption
    preemptive prefab preface prefecture prefer preferable preferably preference preferential
    preferred preferring prefix pregnancies pregnancy pregnant preheat prehistoric prejudice
    preliminary premarket premature prematurely premiere premise prenatal prep prepaid preparation
    preparatory prepare preparedness prepay prepayment prerequisite prerogative pres preschool
    preschoolers prescribe prescription prescriptive presence presentation preservation
    preservative preserve preset preside presidency president presidential pressure pressurized
    prestigious presto presumably presume presumption preteen pretend pretext pretzel prevail
    prevalence prevalent prevent preventable preventative prevention preventive preview previous
    prey priced priceless prices pricey pricing prick pride priest priesthood prim prima primal
    primaries primarily primary primate primitive princess principal principle printable printers
    printout priorities prioritize priority priory prison prisoners pristine privacy privately
    privatisation privatise privatization privilege privy proactive probabilistic probabilities
    probability probable probably probate probation probationary problem problematic procedural
    procedure proceed proceedings procession processor proclaim proclamation procrastination
    proctor procure procurement produce producers production productive productivity prof profane
    profanity profession professional professionalism professor proficiency proficient
    profitability profitable profound profoundly progeny progesterone prognosis prognostic program
    programmable programme programmers progression prohibit prohibition projectile projection
    projector proliferation prolong prom promenade prominence prominent promissory promo promote
    promoters promotion promotional promptly promulgated pron prone prong pronoun pronounce
    pronunciation proofreading prop propaganda propagate propagation propane propelled propeller
    propensity prophecies prophecy prophetic prophylaxis proponent proportion proportional
    proportionate proposal propose proposition proprietary proprietor propriety proptech propulsion
    prose prosecco prosecute prosecution prosecutor prospective prospectus prosperity prosperous
    prostate prosthesis prosthetic prostitute prostitution protagonist protect protection
    protective protector protein protest protestant protesters protestors prototype protracted
    prove proven provenance proverb proverbial provide provident providers province provincial
    provisional provocation provocative provoke provost prowess proxies proximity prudential prune
    psalm pseudo pseudonym psoriasis psych psyche psychedelic psychiatric psychiatrist psychiatry
    psychic psycho psychoanalysis psychological psychologist psychology psychosis psychotherapy
    psychotic puberty pubic publication publicity publicize publicly publish publishers pubs puck
    pudding puddle pueblo puff puffy puke pullover pulmonary pulpit punctuality punctuation
    puncture pundit punish punishable punishment punitive punk puns punt pupil puppet puppies puppy
    pups purchase purchasers purgatory purge purification purified purifier purify puritan purity
    purported purposeful purposely purse pursuant pursue puss pussies pussy pussycat putative puts
    putt putters putty pyrolysis quadrangle quadrant quadratic quadruple quaint qualification
    qualified qualifier qualifies qualify qualitative qualities quanta quantified quantify
    quantitative quantities quantity quarantine quarrel quarterback quarterly quartet quashed quasi
    quay queer queried queries query questionable questionnaire quicken quickest quickie
    quicksilver quid quietest quinoa quintessential quintet quipped quirky quit quite quitting quiz
    quizzes quorum quotation quotient rabbi rabble rabid rabies racecourse racetrack raceway racial
    racism racist racket racquet racquetball radiance radiated radiation radiator radii radioactive
    radioactivity radiology radiotherapy radon raffle rage ragged raglan raid raiders railcar
    railroad railway rainfall rainier rainwater rainy raisin raja rallied rallies ramble ramen
    ramifications rampage rampant ranchers rancid rand randomized randomly randomness randy rang
    rank rankings ransom ransomware rant rape rapist rapper rapport rapture rarities rarity rascal
    rash raspberries raster ratchet rate rather ratification ratified ratify ratings ration
    rationale rationality rattan raunchy ravaged rave ravine rawhide rayon razor rden rdoba
    reachable reaction reactive readability readable readers readership readies readily readiness
    readings readout reaffirmed reagent reais realism realist realistic realistically realities
    realization realize realtor reap reappointed rear reasonable reasonableness reasonably
    reassurance reassure rebar rebate rebellion rebellious rebirth reborn rebound rebuffed rebuild
    rebuilt rebuttal recall recap recapture receipt receivable receive receivers receivership
    recent receptacle reception receptionist receptive receptor recess recession recharge
    rechargeable recipient reciprocal reciprocity recital recitation recite reckless reckon reclaim
    reclamation recliner reclining recognise recognition recognizable recognize recoil recollection
    recombination recommend recommendation reconcile reconciliation reconditioned reconfiguration
    reconnaissance reconnect reconsider reconsideration reconstruct reconstruction recorders
    recordings recount recourse recoverable recoveries recovery recreate recreation recreational
    recruiters recruitment rectal rectangle rectangular rectifier rectify rector rectum recurrence
    recurrent recurring recursion recursive recuses recyclable recycle reddish redeem redefine
    redemption redesign redevelopment redhead redirect redirection redistribute redistribution
    redistricting redneck redness redo redress redskins reduce reduction redundancies redundancy
    redundant reel reeve refer referee reference referendum referral referred referring refill
    refinance refine refinement refineries refinery refinishing refit reflective reflector
    reflexive reformation reformers refraction refractory refrain refresh refreshment refrigerant
    refrigerated refrigeration refrigerator refs refugee refund refundable refurbished
    refurbishment refusal refuse refute regain regard regardless regatta regency regenerate
    regeneration regexp reggae regime regimen regiment regional register registrant registrar
    registration registries registry regression regret regretted regular regularity regulate
    regulation regulator regulatory rehab rehabilitation rehearsal rehearse rehire reign reimburse
    reimbursement rein reincarnation reindeer reinforce reinforcement reinstall reinstate
    reinstatement reinsurer reinvented reinventing reissue reiterate reject rejection rejoice
    rejuvenation relapse relate relation relational relationship relative relativistic relativity
    relaunches relax relaxation relegated relentless relevance relevancy relevant reliability
    reliable reliably reliant relied relies relieve religion religious relinquished relinquishes
    relish reload relocate relocation reluctance reluctant rely remain remainder remake remand
    remarkable remarkably remedial remedies remember remembrance reminders reminiscent remission
    remit remittance remnant remodel remorse remortgage remotely removable removal remove removers
    remuneration renaissance renal rename rendezvous rendition renegade renewable renewal renovate
    renovation renown rent rental renters reopen reorder reorganisation reorganization reorganized
    repaid repair repairers repatriation repay repayable repayment repeal repeatable repeatedly
    repeaters repellent repent repentance repercussions repertoire repertory repetition repetitive
    replace replaceable replacement replay replication replicator replied replies repo reportage
    reportedly reporters repose repositories repository repossessed represent representation
    representative repressed repression repressive reprieve reprimands reprint reprise reproduce
    reproducible reproduction reproductive reps reptile republican republish reputable reputation
    reputed requiem require requirement requisite requisition rerun resale rescheduled rescuers
    researchers resell resellers resemblance resemble resend resent resentment reservation
    reservists reservoir resetting reshuffle residence residency resident residential residual
    residue resign resignation resilient resin resist resistance resistant resistor resold
    resolution resonant resort resp respect respectable respectful respective respiration
    respirator respiratory respite respondent responsibilities responsibility responsible
    responsibly responsive responsiveness restart restated restaurant restaurateur restitution
    restless restocking restoration restorative restore restrain restraint restrict restriction
    restrictive restroom restructure resubmit resultant resume resumption resund resurfacing
    resurgence resurrected resurrection resuscitation retailers retain retaliation retard retardant
    retardation retention rethink retina retinal retire retiree retirement retract retractable
    retraining retreader retrench retrial retribution retrieval retrieve retroactive retrofit
    retros retrospect retrospective retry returnable reunification reunion reunite reusable reuse
    revaluation revamp revelation revenge revenue reverence reverend reversal reverse reversible
    revert review reviewers revise revision revisit revitalization revitalize revival revive
    revocation revoir revoke revolt revolutionary revolve revue rewind rework rewrite rewritten
    rgen rhapsody rhea rhetoric rhetorical rheumatic rhinestone rhodium rhyme rhythmic rials ribbed
    ribs rica richest richness rickshaw ridden riddle ridicule ridiculous rife riff rifle rift
    rigged rigging righteous righteousness rightful rigid rigidity rigorous rigs rims ringers
    ringgit ringtone rink ripening ripped ripper ripping risen risers risk risky rite rivalry
    riverfront riverside riyals rland rmland roach roadmap roadrunner roadshow roadside roadster
    roadway roast roasters roastery robbed robber robbery robe robo robotaxi robotic robust
    robustness rockers rocky rode rodent rodeo rollback rollers rollout romance romantic
    romanticism romp roofers rooftop rookie roommate roomy ropeway rosary rosebud rosette rosewood
    rosy rota rotary rotation rotational rotor rotten rotting rouble rouge roughness roulette
    roundabout roundup rouse rout routinely royalties royalty rshavn rttemberg rubbed rubber
    rubbing rubbish rubble rubella rubies rubric rubs rucksack rude rudimentary ruff ruffle rugby
    rugged rugs ruin rulers rulings rumour runaway rundown running runoff rupee rupiah rupture
    rural ruthless rvik sabbatical sabotage sabre saccos sachet sack sacrament sacred sacrifice
    sacs sadism sadly sadness safeguard safest safety said sailboat sailings sailmaker saith sake
    salaam salamander salaried salaries salary sale salesman salesmen salespeople salesperson
    saline salinity saliva salivary salmonella salon saloon salsa saltwater salty salvage salvation
    samba same samplers samurai sanction sanctity sanctuary sandal sandalwood sandbags sandman
    sandstone sandwich sane sang sanitary sanitation sanity sank sarcasm sarcastic sarcoma sardine
    sari sash sass sassy satanic satin satire satirical satisfaction satisfactorily satisfactory
    satisfied satisfies satisfy saturated saturation saucepan saucers sauna sausage savanna savers
    savings savior saviour sawmill saxophone sayings scaffold scalar scalp scalpel scam scammers
    scamp scandal scanned scanner scanning scant scar scarab scarce scarcely scarcity scare
    scarecrow scarf scarves scary scat scatter scavenger scenario scenery scent sceptic schedule
    schema schematic scheme schizophrenia scholarship scholastic schoolchildren schoolgirl
    schoolhouse schooner scientific scientifically scientist scion scissor sclerosis sconce scones
    scooter scoreboard scorecard scorers scorn scotch scourer scourge scouring scrabble scramble
    scrapbook scrape scrapped scratch scream screenings screenplay screenshot screenwriter screw
    screwdriver scrip scripture scrub scrubbed scrutiny scuba sculpted sculpting sculptor sculpture
    scum seabed seacoast seafarers seafood seafront sealant seaman seamless seamstresses seaplane
    seaport searchers sears seashore seaside seasonal seasonings seaweed secluded secondary
    secondhand secondly secrecy secretarial secretariat secretaries secretary secretion secretly
    secs sect sectarian sectional secular securely securities sedan sedation sediment sedimentary
    sedimentation seduce seduction seductive seedling seeing seekers seem seemingly seen sees
    segmentation segregated segregation seismic seize seizure seldom selection selective
    selectivity selector selenium selfie selfish sell sellers selves semantic semaphore semen
    semester semi semifinals seminal seminar seminary senate senator send senders senior seniority
    sensation sensational senseless sensibility sensible sensitive sensitivities sensitivity
    sensory sensual sent sentence sentiment sentimental sentry separable separate separation
    separator sepia sepsis septic sequential sequestration sequin serei serenade serendipity serge
    sergeant serialization serialized serious seriousness sermon serpentine serum servant servers
    servicemen servings servo setback setter setting settlement settlers setup seventeen
    seventeenth seventh seventies seventy sever several severance severe severely severity sewage
    sewer sewerage sewing sewn sews sexes sexiest sexist sexual sexuality sexy shabby shack shad
    shady shaft shag shaggy shah shaken shakers shaky shale shall shallow shalt sham shaman shame
    shameful shameless shampoo shamrock shank shards shareholder shareholding shareware sharpen
    sharpness shatter shave shavers shawl shear sheath shedding sheen sheepdog sheepskin sheer
    sheik sheikh shekel shellfish shelved shelves shelving sheriff sherry shes shilling shin
    shingle shiny shipbroker shipbuilder shipbuilding shipment shipowner shipped shipping
    shipwrights shipyard shiraz shirt shit shitting shitty shiver shock shoe shoemaker shogun shone
    shook shoot shooters shootings shootout shopkeeper shopped shopper shopping shoreline shortage
    shortbread shortcake shortcomings shortcut shorten shortest shortfall shorthand shortlist
    shortness shortwave shotgun should shouldn shove shovel showbiz showcase showdown shown
    showroom shrank shred shredded shredder shredding shrine shrink shrinkage shroud shrub shrug
    shrugged shrunk shudder shun shunt shut shutdown shutter shutting sibling sick sickle sickness
    sidebar sidekick sideline sideshow sidestep sidewalk sideways siesta sigh sightings sightseeing
    signalling signatories signatory signet significance significant signifies signify signings
    silence silhouette silicone silky sill silly silo silt silverware similar similarities
    similarity simplest simplex simplicity simplification simplified simplifies simplistic simply
    sims simulate simulation simulator simultaneous since sincere sincerely sincerity sine sinful
    sing singers singleton singular singularity sinister sinner sinus sipping sips sire sissy
    sister sisterhood sitcom site sitter sitting situated situation sixteen sixteenth sixth sixties
    sixty sizable size sizeable sizzling skate skateboard skaters skeletal skeleton skew skiers
    skillet skim skimmer skimpy skin skincare skinned skinning skinny skipped skipper skipping
    skirt skit sklipp skull skunk skydiving skylight slab slag slain slalom slam slammed slamming
    slander slang slant slap slapped slash slaughter slaughterhouse slave slavery slay sleazy
    sledding sledge sleepers sleepless sleepwear sleepy sleeve sleeveless sleigh slender slept slew
    slick slid sliders slideshow slight slightest slightly slime slimming slinky slipknot slipped
    slipper slippery slipping slipway slit slogan sloops sloppy sloth slotted slough slowdown
    slowest sludge slug sluggish slum slump slut smack small smallest smallholders smallpox
    smartest smartphone smartwatch smash smear smell smelly smelter smiley smog smokehouse smokers
    smoky smoothie smother smugglers smuggling smut snaffles snag snake snapped snapper snapping
    snappy snare snatch sneak sneakers sneaky snider sniff snip snippet snooker snoop snoopy
    snoring snorkel snort snowboard snowfall snowman snowmobile snowshoe snowy snub snuff soak
    soapbox sober soccer socialism socialist socialization societal societies socioeconomic
    sociological sociologist sociology socket sodium sodomy sofa softball soften softness solace
    solarium solder soldier solemn solemnly solenoid solicit solicitation solicitor solidarity
    solitaire solitary solitude soloist solubility soluble solvent solvers some somebody someday
    somehow someone someplace something sometime somewhat somewhere sommelier sonata songwriter
    sonny sons soonest soot soothe sophisticated sophistication sophomore soprano sorcerer sorcery
    sore sorely sorghum sorority sorrow sorry sort sorta sorters souffl sought soulful soulmates
    soundness soundtrack sour sourdough southbound southeast southeastern southwest southwestern
    souvenir sovereignty soviet sowing sown soybean spacecraft spaceport spaceship spacious
    spaghetti spake spam spammer spamming spandex spaniel spank spankings spanner spanning spar
    spare sparkle sparse spartan spas spat spatial spawn speakers spec special specialist
    specialization specialize species specific specifically specification specified specifies
    specify specimen speck spectacle spectacular spectator spectral spectroscopic spectroscopy
    speculate speculation speculative sped speech speedway speedy spellings spend spent sperm
    spherical spicy spiel spies spill spinal spindle spinner spinning spinoff spinout spiritual
    spirituality spit spite spitfire spitting spleen splinter splitting spoil spoilers spoken
    spokesman spokesperson spokeswoman sponsor sponsorship spontaneous spoof spooky sporadic spore
    sportsman sportswear sporty spotless spotlight spotted spotter spotting spouse spout sprang
    sprawl spray spread spreadsheet spree springboard springtime sprinklers sprite sprung spun
    spurious spurred spurt spying spyware squabbling squadron squash squat squeak squeeze squire
    squirt squish sseldorf stab stabbed stabbing stability stabilization stabilize staffers
    staggered staggering stagnant stagnate stain stainless stair staircase stairway stale stalk
    stall stamina stampede stance standardization standardize standby standings standoff standout
    standpoint standstill stanza staphylococcus starboard starch stare starlight starred starring
    starry starters startled startling startup starvation starve stash stat stateside statesman
    statewide static statically stationary stationery statistic statistical statistician statue
    stature statute statutory stead steadies steadily steak steakhouse steal stealth steamboat
    steamers steamy steed steelmaker steelworkers steelworks steely steep steepest steer stein
    stemmed stemming stencil stent stepped stepping stereotype sterile sterilization stern steroid
    stersund stevedore stew steward stewardship stickers sticky stiff stiffness stigma stiles
    stimulant stimulate stimulation stimuli stimulus stingray stink stint stipend stipulated
    stipulation stir stirred stirring stitchers stochastic stockbroker stockholder stockings
    stockpile stole stolen stomach stomp stonewall stoneware stony stood stooges stool stopped
    stopper stopping stopwatch storefront storey stories stormy storybook storyteller stout stow
    straight straighten straightforward strain strange strangely strangers strangest strapless
    strapped strapping strategic strategically strategies strategist stratification stratified
    stratosphere stratum strawberries stray streamline strengthen strenuous strep streptococcus
    stress stressful stricken strict strictly strife strikers strikingly stringent strip stripped
    stripper stripping striptease stroke stroll strollers strongest stronghold strongly struck
    structural struggle strung strut stub stubborn stucco stuck studded student studied studies
    stuff stumble stun stung stunned stunning stunt stupendous stupid stupidity sturdy sturgeon
    stylish stylist stylistic stylized stylus subclass subcommittee subconscious subcontract
    subcontractor subcutaneous subdivided subdivision subdued subgroup subj subject subjective
    sublets subliminal submarine submerged submersible submission submissive submitted submitter
    submitting subordinate subpoena subroutine subscribe subscribers subscript subscription
    subsection subsequent subset subsidiaries subsidiary subsidies subsidise subsidized subsidy
    subsistence subspace substance substandard substantial substantiated substantive substation
    substitute substitution substrate subsystem subterranean subtitle subtle subtly subtotal
    subtract subtraction suburb suburban suburbia subversion subversive subway succeed successful
    succession successive successor suck suckers sucrose suction sudden suddenly sued suede sues
    suffer sufferers sufferings suffice sufficiency sufficient suffix suffrage suggest suggestion
    suggestive suicidal suicide suing suit suitability suitable suitably suitcase suitor sukuk
    sulphur sultan summaries summarize summary summation summed summertime summing summon sumo sump
    sumptuous sunbeam sundries sundry sung sunglasses sunk sunken sunless sunny sunroof sunscreen
    sunshine superannuates superannuation superbly supercharged supercomputer superficial
    superfluous superimposed superintendent superiority superman supermarket supermodel
    supernatural superpower superseded supersedes supersized supersonic superstar superstition
    supervise supervision supervisor supervisory supper supple supplement supplemental
    supplementary supplied supplier supplies supporters supportive suppose supposedly suppress
    suppression supremacy surcharge sure surety surfboard surfers surgeon surgeries surgery
    surgical surname surpass surprise surprisingly surreal surrender surrogate surround
    surroundings surveillance survey surveyor survival survive survivor susceptibility susceptible
    sushi suspect suspend suspenders suspense suspension suspicion suspicious sustainability
    sustainable suture swag swain swam swami swamp swank swapped swapping swat swatch swear sweat
    sweaters sweatshirt sweaty sweepers sweepstakes sweetened sweetens sweetest sweetheart sweetie
    sweetness swept swim swimmer swimming swimsuit swimwear swine swingers swish switchgear swivel
    swollen swoop swore sworn swung syllable syllabus sylvan symbolic symbolism symmetric
    symmetrical sympathetic sympathy symphonic symphonies symposium symptom symptomatic synagogue
    synapse synch synchronization synchronize synchronous syndicate syndication syndrome synergies
    synergistic synergy synod synonym synonymous synopses synopsis syntactic synthesize synthetic
    syphilis syringe syrup sysadmin sysop systematic systematically systemic systolic tabbed
    tabernacle tablecloth tablespoon tableware tabloid taboo tabular tabulated tabulation tacit
    tack tacky taco tactic tactical tactile tagged tagging tailgate tailings tainted takeaways
    taken takeoff takeover takers takings talisman tallest tallied tamper tang tangible tangle
    tankers tanned tannery tanning tapered tapestries tapped tapping taproom tarball tariff tarmac
    taro tarot tarpaulins tarpon tart tartan tassel tasteful tasteless tasters tasty tattoo taught
    taupe tawny taxable taxation taxed taxes taxi taxing taxman taxonomic taxonomy taxpayer tbsp
    teach teachers teachings teammate teamwork teapot tear tease teaspoon teau technical technician
    technique techno technological technologist tedious teen teenage teenagers teeny teeth telco
    telecommunication telecommuting teleconference telegram telegraph telehealth telemarketing
    telemetry telephone telephony telephoto telescope telescopic televised television telex tellers
    telnet temp temperament temperance temperate temperature template temporal temporarily
    temporary temptation tempted tempting tenacious tenancy tenant tended tendencies tendency
    tenderloin tenderness tending tendon tends tenet tenner tennis tense tensile tension tensor
    tentacle tentative tenth tenure tequila terminate termination terminator terminology terminus
    termite terrain terrestrial terrible terribly terrier terrific terrified terrifying territorial
    territories territory terror terrorism terrorist tertiary testament testers testicles testified
    testify testimonial testimonies testimony testis testosterone tetanus text textbook textile
    textual texture than thank thankful thanksgiving that thaw theatre theatrical thee theft their
    them thematic theme themselves then thence theologian theological theology theoretic
    theoretical theories theorists therapeutic therapies therapist therapy there thereafter thereby
    therefore therefrom therein thereof thereon thereto thereupon therewith thermodynamic
    thermometer thermoplastic thermos thermostat thesauri thesaurus these theta they thick
    thickness thief thieves thigh thin thine thinkers thinly thinner thinning thirdly thirst
    thirsty thirteen thirteenth thirties thirty this thong thoracic thorough thoroughbred
    thoroughly those thou though thoughtful thousand thrash thrashers threat threaten threesome
    threshold threw thrice thrift thrifty thrill thrillers throat throbbing thrombosis through
    throughout throughput throw throwback thrown thru thrush thrust thug thumbnail thunderstorm
    thus thwart thymus thyroid thyself tiara tibia tidy tienne tier tiff tiffin tight tighten till
    tillage timberland timeless timeline timeliness timely timers timescale timestamp timetable
    timezone timid timings ting tingling tinned tipped tipping tipster tire tisserie tissue titanic
    title tits toad toasters tobacco toddler toehold toes toffee tofu toggle toil toilet toiletries
    toilette tokenised told tolerable tolerance tolerant tolerate toll tollway tomahawk tomb
    tombstone tomcat tome tonal tong tongue tonic tonight tonnage tonne took toolbar toolkit
    toolmaker tooth toothbrush toothpaste topic topical topless topographic topographical
    topography topological topology topped topping topples tore torment torn torpedo torque torsion
    torso tort tortilla torture toss total totalitarian totality totalling tote touchdown
    touchstone toughest toughness tourism tourist tourmaline tournament tourney tout toward towed
    towel towing townhouse township toxic toxicity toxicology toxin toymaker traceability trackers
    tract tractor trademark traders tradespeople traditional traffic trafficking tragedies tragedy
    tragic tragically trailblazer trailers trainee trainers trait traitor trajectories tram tramp
    trample trampoline trance tranche tranquil tranquility tranquillity trans transact transaction
    transatlantic transceiver transcend transcendental transcribed transcript transcription
    transducer transferable transferred transferring transformation transformers transfusion
    transient transistor transitional transitive translate translation translator translucent
    transmission transmit transmittal transmitted transmitter transmitting transnational
    transparencies transparency transparent transplant transplantation transponder transportation
    transporters transsexual transverse transvestite trap trapped trapping trash trashy trauma
    traumatic travail travelled traveller travelling travelogue traverse trawl trawlers tray
    treacherous tread treadmill treason treasurers treasury treaties treatise treatment treaty
    treble trekking trembling trendy trespass triad triage triangular triathlon tribal tribulation
    tribunal tribune tributaries tributary trick trickle tricky tried tries trig triglycerides
    trike trillion trilogy trimester trimmed trimmer trimming triplet tripod tripping triumphant
    trivia trivial troll trolley trombone tron troop trophies trophy tropical trot trotter trouble
    troubleshoot troublesome trough troupe trouser truce truckers truckmaker truffle truly trumped
    trumpet trumps truncated truncation trustee trustworthy truthful tsfjord tsunami ttan tuba
    tuberculosis tubular tuck tufts tugboat tugs tuition tummy tuna tuners tungsten tunic
    tunnelling turboprops turbulence turbulent turkeys turmoil turnaround turnkey turnout turnover
    turnpike turret tussle tutorial tuxedo twain tweak tweet twelfth twenties twentieth twice twill
    twink twinkle twinning twofold tycoon tying typeface typewriter typhoon typical typists typo
    typographical typography tyranny tyrant tyre ubiquitous ugly ulcer ultimately ultrasonic
    ultrasound ultraviolet umbilical umpire unable unabridged unacceptable unaffected unambiguous
    unanimous unanswered unanticipated unapproved unarmed unassigned unattached unattended
    unaudited unauthorised unauthorized unavailable unavoidable unaware unbalanced unbearable
    unbeatable unbelievable unbelievably unbiased unborn unbranded unbreakable unbroken uncanny
    uncapped uncensored uncertain uncertainties uncertainty unchanged unchecked unclaimed
    unclassified uncle unclean unclear uncomfortable uncommon uncompressed unconditional
    unconfirmed unconscious unconstitutional uncontrolled unconventional uncorks uncover uncut
    undated undecided undeclared undefeated undefined undeniable underage undercover undercut
    underdog underestimate undergo undergone undergrad undergraduate underground underline
    underlying undermine underneath underpinning underscore undersea underside undersigned
    understand understandable understandably understandings understated understood undertake
    undertaken undertakings undertook undervalued underwater underwear underwent underworld
    underwriter underwriting underwritten undesirable undetermined undeveloped undies undisclosed
    undiscovered undisputed undisturbed undo undocumented undone undoubtedly undress undue unduly
    unearned uneasy unedited unemployed unemployment unencrypted unenforceable unequal unethical
    uneven unexpected unexplained unfair unfairly unfamiliar unfinished unfit unfold unforeseen
    unforgettable unfortunate unfortunately unfounded unfurnished unhappy unhealthy unheard
    unhelpful unholy unhurt unicorn unidentified unification unified uniform uniformity uniformly
    unify unilateral unimportant uninitialized uninstall uninsured unintended unintentional
    uninterrupted unionist uniquely uniqueness unisex unitary unite unitranche universities
    university unjust unknown unlawful unleaded unleash unless unlicensed unlike unlikely unlisted
    unload unlock unloved unlucky unmanned unmarked unmarried unmask unmatched unmodified unmoved
    unnamed unnatural unnecessarily unnecessary unnoticed unofficial unopened unpack unpaid
    unparalleled unplanned unpleasant unplug unplugged unpopular unprecedented unpredictable
    unprepared unprotected unpublished unqualified unravel unreachable unread unreal unrealistic
    unrealized unreasonable unreasonably unrecognized unregistered unregulated unrelated unreleased
    unreliable unresolved unrest unrestricted unsafe unsatisfactory unsaturated unseat unsecured
    unseen unset unsigned unskilled unsold unsolicited unsolved unspecified unstable unstructured
    unsubscribe unsuccessful unsuitable unsupported unsure unsurpassed unsuspecting untested
    unthinkable until untimely untitled unto untold untouched untreated untrue unusable unused
    unusual unveil unviable unwanted unwarranted unwelcome unwilling unwind unwrap unwritten unzip
    upbringing upcoming upfront upheld uphill uphold upholstered upholstery upkeep uplift upload
    upon uppercase uprising upscale upset upsized upsizes upstairs upstate uptown uranium uraw
    urbanization urea urge urgency urgent urinary urination urine urns urology usability usable
    usage useable useful usefulness useless username usher using usual utensils uterine uterus
    utilities utility utilization utilize utopian utter utterance utterly vacancies vacancy vacant
    vacate vacation vaccinated vaccination vaccine vagina vaginal vague vaguely vain valance vale
    valence valentine validate validation validity valuable valuation vamp vampire vandalism
    vandals vane vanish vanities vanity vape variability variable variance variation varicose
    varied varies varieties variety various varnish vars vary vascular vase vastly vats veal vegan
    vegetable vegetarian vegetation vegetative veggie vehicle vehicular vein vellum velocities
    velour vendetta vending vendor veneer venerable vengeance venom venous vent ventilated
    ventilation ventilator ventral ventricular venue verbal verbatim verbose verdict verifiable
    verification verified verifies verily vermilion vernacular versa versatility version versus
    vertebrate vertices vertigo verve vesicles veteran veterinarian veterinary veto vets viability
    viable viaduct vial vibrating vibration vibrator vicar vicarage vice vicinity vicious victim
    victories victorious video videotape viewers viewfinder viewpoint vigilance vigilant vignette
    vigorous viii vile villagers villain vinegar vineyard vintner vinyl violate violation violators
    violence violent violinist viral virgin virginity virology virtuoso virtuous virulence virus
    visceral viscosity viscous vise visibility visibly visionary visitation visitor visualization
    visualize vitality vitamin viva vividly vixen vler vocabulary vocalist vocation vocational
    vodka vogue voicemail volatile volatility volcanic volleyball vols voltage voluntarily
    voluntary volunteer vomit voodoo vora voters votive vowel voyeur vulgar vulnerabilities
    vulnerability vulnerable vulture wacky wades wading waffle wage wagering waist waistband wait
    waiters waitress waive waivers waldo walkers walkout walkway walleye wallpaper waltz wanderers
    waning wank wanna wannabe want wardrobe wards ware warez warfare warlock warlord warmers
    warmest warmth warn warnings warranties warranty wartime warts wary wash washable washers wasn
    waste wasteful wasteland wastewater watchdog watchers watchful watchmaker watercraft waterfowl
    waterfront watermark watermelon waterproof watershed waterway waterworks watery watt wattage
    waveform wavelet wavy wayside wayward weak weaken weakest weakly weakness wealthy weaning
    weapon weaponry wear wearable weary weasel weather weatherproof weavers webbing webcam webcast
    webinar webmaster webshop website webtoon wedding weds weed weekend weeklies weep weigh
    weightlifting weir weirdness weld welders welfare welsh welt went wept were weren werewolf
    westerly westward wetland wetsuit wetting whack wham what whatever whatsoever wheelbase
    wheelchair wheelers when whence whenever where whereabouts whereas whereby wherefore wherein
    whereof whereupon wherever whether whew whey which whichever whiff while whilst whim whimsical
    whine whip whiplash whipped whipping whirlwind whisk whiskey whisky whistleblower whit
    whiteboard whitefish whitening whither whoa whoever wholesale wholesalers wholesome wholly whom
    whomever whoops whopping whore whose wiat wicket widen widescreen widespread widest widow width
    wiener wife wifi wiggle wigs wiki wilderness wildest wildlife willingness wilt wince winch
    windfall windscreen windshield windsurfing windward windy winemaker wineries winery wink
    winning wipe wipers wisp witch witchcraft with withdraw withdrawal withdrawn withdrew withers
    withheld withhold within without withstand witness witty wives wobble woes woke wolfram wolves
    woman womb women wonderful wonderland wondrous wont wooden woodwind woodwork woody wooed woof
    woos wore workable workaround workbench workbook workflow workforce workings workload workman
    workmanship workmen workout workplace worksheet workshop workspace workstation worldwide worm
    worn worried worries worry worse worsen worship worshipped worshippers worst worthless
    worthwhile would wouldn wound woven wrangler wrapped wrapper wrapping wrath wreath wreck
    wreckage wrestle wrestlers wretch wrinkle wrist wristband writ writable writers writings
    written wrong wrongdoing wrongful wrongly wrote wrought xenon xiii xref xterm xvii xviii xxii
    xxiii yahoo yank yardage yawn yeah yearbook yearning yeas yell yesterday yoga yoghurt yogi
    yogurt yonder youngest youngster yourself yourselves youth youthful yuan yucca yummy zeppelin
    zeta zillion zipped zipper zircon zloty zmir zombie zonal zoological zoology zucchini
    """
)
ENGLISH_NAMES = words(
    """
    aachen aaliyah abbas abby abcs abdul abernathy abidjan abigail abilene abner abram abuja acadia
    acapulco accra achilles acosta acropolis acton addams addie adeline aden adirondack adkins
    adler adolf adolfo adolph adonis adriana adventist advil aesop afghani afghanistan african
    afrikaans afro agassi aggie agnew agra aguilar aguirre ahab ahmad ahmadinejad ahmed aida aiken
    aileen aimee aires aisha ajax akbar akita akron aladdin alamo alamogordo alana alaskan albania
    albanian alberto albion albuquerque alcatraz alcott alden aldo alejandro aleutian alexandra
    alexei alfonso alford alfredo alger algerian algonquin alhambra alisa alisha alissa allah
    allahabad allegheny allegra allende allentown allie allison allyson almaty alonzo alpert
    alphonse alsace alston alta altair altman alton altoona alva alvarado alvarez alvaro alvin
    alyson alyssa alzheimer amarillo americana americanism amherst amie amiga amish amman amritsar
    amtrak amway anaheim anatole anatolia andalusia andaman andean andersen andorra andrei andretti
    andromeda angeles angelica angelina angeline angelique angelo angelou angie angkor anglia
    anglican anglo angolan anguilla annabel annabelle annapolis annette anselm anselmo antares
    antichrist antigua antilles antioch antoine antoinette anton antonio antony anubis anzac apache
    aphrodite apollo appalachia appalachian appleseed aquarius aquila aquinas aquino aquitaine arab
    arabian arabic arafat aramaic ararat arcadia archibald archie archimedes arden arequipa
    argentine argentinian argonne argus ariadne aries aristotle ariz arjuna arlene armageddon
    armand armando armenian arnhem aron artemis arthurian artie arturo aruba aryan asap ashanti
    ashcroft ashe ashlee ashley asiatic asimov aspell asperger assad assam assisi assyrian astaire
    aston astor astoria asturias athabasca athenian atkins atlantis attica attila atwood audrey
    audubon augsburg augusta augustine augustus aurelius auschwitz aussie australasia australian
    austrian avalon avignon avila avis ayala ayrshire azerbaijani azores aztec baal babbitt babylon
    babylonian bacchus backus baden baez bahama bahamian bahia baird bakelite bakersfield balboa
    balearic balfour balinese balkan ballard balzac bambi banach bancroft bandung bangladeshi
    bangor baptiste barbary barbie barbour barbra barbuda barents barkley barnabas barnard barnum
    baroda barr barrie barron barrymore bart barth bartholomew baruch basie basque basra bastille
    batista batman bauer bauhaus baum bavarian bayer bayes bayesian baylor bayonne baywatch
    beardsley beasley beatles beatrix beatriz beaufort beauregard becker becket becky bede bedouin
    beebe beecher bela belarus belgian bellamy bellini belushi bendix benedictine benelux bengali
    benin benito bennie benny benton beowulf berber beretta berger bergerac bering berkshire
    berliner berlioz berlitz bermuda bernadette bernanke bernardo bernhardt bernice bernoulli
    bernstein bert bertie bertram bertrand berwick bess bessel bessemer bessie bethany bethesda
    bethlehem bethune betsy bette bettie beulah beverley beverly bhopal biddle biden bigfoot bilbo
    billie bimini biscayne bishkek bismarck bissau bjork blackburn blackfoot blaine blanca
    blanchard blanche blankenship blenheim blevins bloch bloemfontein blondie bloomfield
    bloomingdale bloomington bloomsbury bluetooth blythe bobbi bobbie boer bogart bohr boise
    bolivar bolivian bollywood bolshevik boltzmann bonaparte bonaventure boniface bonita bonner
    bonneville bono booker boolean boone borden borg borges bork borneo bostonian boswell botox
    bournemouth bowery bowie boyer bradbury braddock bradstreet bragg brahma brahman brahms
    brampton brandeis branden brandenburg brandi brando brant brasilia bratislava brazilian brazos
    brazzaville brecht breckenridge brenner brent brest bret breton brewster briana brianna brice
    bridgeport bridger bridgetown bridgette brie brigham brigid brigitte brinkley brit britannia
    britannica british britney briton britt britten brittney brno brock brokaw bronson bronx bros
    browne brownian brownsville brubeck bruckner bruno brunswick brut brutus bryan bryce buckingham
    buckner buddha buddhism buddhist buffy buford bugatti bugzilla buick bulfinch bulgari bulgarian
    bunyan burbank burch burks burl burmese burnside burris burroughs bursa burt burundi busch
    bushnell byblos byers byrd byzantine byzantium cabernet cabot cabrera cadiz caerphilly cagney
    cain caitlin cajun calder calderon caleb caledonia calhoun cali californian callahan callas
    callie callisto calvary calvert camacho cambodian cambrian camelot camille campos camry camus
    canaan canadian canaveral cancun candace candice cannes canopus cantonese cantrell capella
    capetown capistrano capone capote capra capri capricorn capt cara caracas cardin carina carlin
    carlo carlsbad carlton carmelo carmichael carnegie carney carole carolyn carrie carrillo
    cartesian carthage cartwright caruso cary casablanca casanova casio caspar casper cassandra
    cassie cassiopeia cassius castillo castro catalan catalina catawba cathay catholicism catholics
    cathy cato catskill caucasian cauchy cavendish cayman cayuga cebu cecile celina celsius celt
    celtic cerberus ceres cerf cervantes cesar ceylon cezanne chadwick chagall champaign champlain
    chan chandigarh chandra chaney chang chantilly chardonnay charlemagne charlene charleston
    charlottesville charlottetown charmaine charon chattahoochee chattanooga chauncey chautauqua
    chechen chechnya cheney chennai cheri cherie chernobyl cherokee cheshire chesterton chevalier
    cheyenne chianti chiba chicano chickasaw chico chihuahua chilean chinatown chinese chinook
    chippendale chippewa chisholm chivas choctaw chomsky chongqing chopra chou christ christa
    christchurch christendom christensen christi christian christianity christmas christopher chung
    cicero cinderella cindy cipro claiborne claire clancy clapton clare clarendon clarice claudine
    claudio claudius claus clem clements clemons clemson cleo cleopatra clifford clifton cline
    clint clio clovis clydesdale cobain cobb cobol cochin cochise cochran cocteau coffey cohen
    coimbatore colbert colby colette colfax colgate collin colo colombian colombo colosseum
    coltrane comanche como comoros compton compuserve comte conan concorde confucius cong congolese
    conley conn connecticut conner connery connie connors constantine constantinople contreras
    cooley coolidge cooperstown coors copacabana copeland copernicus copland copley copperfield
    coppola coptic cordoba corey corinne corinthian cornelia cornell cornish coronado cortes
    cortland corvallis cory cosby costello costner cotswold coulomb coulter cowley cozumel cree
    creighton cretaceous crichton crimean cristina croat croatian croce crockett cronin crowley
    crusoe cruz cthulhu cuban cullen cumberland cummings cunard curacao curitiba currier custer
    cyclades cyclops cygnus cypriot cyril cyrillic czech czechoslovakia dada dalai daley dali
    dalian damian damien damon dana dane danielle danish danny darby darfur darin dario darius
    darjeeling darla darlene darnell darrel darrell darrin darrow darryl darth dartmoor dartmouth
    darwinian darwinism daryl daugherty davao davy dawes dayton deanna debbie debby debra debussy
    decatur decca deccan decker degas deirdre delano delbert delgado della delmar delores delphi
    demeter demetrius deming dena deng denis denny denton depp derick derrida descartes desiree
    deuteronomy devi devin dewar dewey dewitt diane dianna dianne dicaprio dickerson dickson
    dictaphone dido diem dietrich dijon dilbert dillard dillinger dillon dina dinah dino dion
    dionne dionysus dirac disneyland diwali dixie dixieland djibouti doberman dobro doctorow dodson
    doha domingo dominguez dominican dominick dominique dona donahue donaldson donn donna donne
    donnell donner donnie donny dooley doolittle doppler doreen dorian dorothea dorsey dortmund
    douay doubleday doug draco dracula dreyfus duane dubuque dudley duisburg dulles duluth
    dumbledore dumbo dunbar dunkirk dunlap duran durant durante durex dustin dutch dutchman dvrs
    dwayne dwight earle earnhardt easter eastman eastwood eben ebert ebola ecclesiastes ecuadorian
    edmond edmonton edmund edsel eduardo edwardian eeyore effie egyptian ehrlich eiffel eire
    eisenhower eisner elam elba elbert eldon elgar elias elinor elisa elisabeth elise elisha
    elizabethan ellesmere ellie ellington ellison elma elmo eloise elsinore elton elvin elvira
    elwood elysian elysium emacs emanuel emil emile emilia emilio eminem emmanuel emmett emmy emory
    encarta engels english englishman enoch enos enrico enrique epcot ephesus ephraim epiphany
    epsom epstein erasmus erich erick ericson erika ernesto ernst eros errol ervin erwin esau
    escher escherichia eskimo esmeralda esperanto esperanza essen esteban estella estelle estes
    estonian estrada ethernet ethiopian etna eton etruscan etta eucharist eucharistic euclid
    euclidean eugenia eugenio eula euler eurasia eurasian european evangeline evansville evita
    ewing excalibur excellency eyre ezekiel fabian faeroe fahrenheit fairbanks fairfield faisal
    falkland falstaff falwell fannie faqs farley farsi fatah fatima faust fayetteville federico
    felice felicia felipe ferguson fermi ferrell ferris feynman fibonacci fidel fido figaro
    figueroa fijian filipino fillmore finnish fischer fisk fitzroy flanagan fleischer flemish
    flintstones florentine flores florsheim fokker folsom fonda foosball formosa foucault fourier
    fran france francine franciscan francisco franck franco francois francoise frankel frankenstein
    frankfort frankie franz frazier freda freddy frederic fredericksburg fredericton fredrick
    freemasonry freetown fremont frenchman fresnel freudian frey friedman frisbee frisco fritz
    frontenac frye fuchs fuentes fukuoka fulbright fulton gaborone gabriela gabrielle gadsden gael
    gaelic gaia gaiman gaines gainesville gainsborough galapagos galatians galbraith galen galilee
    gallo gallup galveston gandhi ganymede gareth garfield garfunkel garibaldi garrick garry garth
    garvey garza gatsby gauguin gaul gauss gaussian gautier gayle gdansk geffen gehrig geiger
    geller gena genet genevieve genghis georgetown georgette georgian georgina geraldine gerardo
    gere german germanic geronimo gerry gershwin gestapo getty gettysburg ghanaian gila gilberto
    gilchrist gilead giles gillespie gilliam gillian gilligan gilmore gingrich ginny gino ginsberg
    ginsburg giselle gish giuliani giuseppe giza glaser glastonbury gleason glenda glendale glover
    gnostic godiva godzilla goff golan goldie golding goldwater golgi goliath gonzales gonzalo
    goodall goodrich gorbachev gorey goth gotham gothic goya graceland gracie grafton grahame
    grecian greek greeley greenland greenpeace greensboro greenspan greer gregg gregorian gregorio
    grenadines grendel grenoble gresham gretel gretzky grieg grimm grinch gris grover grundy
    guadalajara guadalupe guadeloupe guam guangzhou guantanamo guarani guatemalan guayaquil guelph
    guerra guerrero guevara guggenheim guiana guido guillermo gujarat gujarati gulliver gunther
    gupta gustav gustavo gustavus gutenberg gutierrez guyanese guzman gwalior gwendolyn gwyn haas
    habakkuk haber hades hadrian hagar haggai hahn haifa haitian haley halley halloween halsey
    hamill hamiltonian hamlin hammerstein hammett hammond hampshire hampton handel haney hangul
    hangzhou hanna hannibal hanoi hansel hansen hanukkah harare harbin hardin hargreaves harlan
    harmon harrell harrisburg harrods harte hartman harvard hatfield hathaway hatteras hausa
    hawaiian hayden haynes haywood hearst hebert hebrew hebrides heep hefner hegel heidegger heine
    heinlein heinrich heisenberg heisman helene helga helios hellenic hellenistic heller hellman
    hells helmholtz hendrix henley hennessy henri henrietta hensley henson hepburn hercules herod
    herrick herschel herzegovina hesse hessian hester heston hewitt heywood hezbollah hezekiah
    hialeah hiawatha hibernia hickman highlander hilbert hildebrand hillary hillel hindi hindu
    hinduism hindustan hines hinton hiram hiroshima hispanic hitchcock hitler hmong hobbes hodge
    hodgkin hoff hogarth hogwarts hokkaido holcomb holden holley hollis hollywood holman holocene
    holst holstein holt honduran hong honolulu hoosier hoover hopewell hopi horatio horne horowitz
    horus hosea houdini howe howell hoyle huang hubble huber hubert huck huey huffman huggins hugh
    humboldt hume hummer hungarian huns huntington huntley huntsville huron hussein huston
    hutchinson hutton huygens hyde hyperion iberian ibiza icarus icelandic ignatius iliad
    illuminati inca indian indianapolis indies indira indochina indonesian indore indra indy ines
    inge inglewood ingres intelsat internationale internets interpol inuit ionian ionic iqbal
    iranian iraqi iras irish irishman iroquois irvin irwin isabella isabelle isaiah ishmael isis
    islam islamic islamist ismail isolde ispell israeli italian itasca ivanhoe ives izmir jackie
    jacksonville jacky jaclyn jacobi jacquard jacqueline jacques jacuzzi jagger jaime jain jaipur
    jake jamaican jamal jamestown jami jana janelle janette janie janine janis jansen janus
    japanese jarrett jarrod javanese javier jayne jayson jeanette jeanie jeanine jeannette jeannie
    jedi jeeves jeffery jeffrey jehovah jekyll jenifer jenner jennie jeremiah jeri jericho jermaine
    jerome jessie jesuit jesus jewell jewish jewry jews jezebel jillian jimenez jimmie joann joanne
    joaquin jodi jodie joey johann johanna johannes johnathan johnnie johnny jolene joliet jonah
    jonas jonathon joni jonson joplin jordanian josef josephson josephus josiah josie jove joyner
    juana juanita juarez judah judaic judaism judas judd judea judson jules juliana julianne
    juliette julio julliard juneau jung jurassic justine kalahari kalamazoo kalb kalgoorlie kali
    kama kamchatka kamehameha kampala kandahar kandinsky kannada kano kanpur kant kaohsiung kara
    kari karina karla karol karyn kasey kasparov katharine kathie kathryn kathy katrina katy kauai
    kaufman kaye kayla kazakh kazakhstan kazan keaton keck keenan kelley kelli kellie kelsey kendra
    kenmore kenton kenyan kenyon keogh kepler keri kermit kern kerouac kerri kettering kevlar
    keynes khalid khartoum khmer kiel kierkegaard kilimanjaro kilroy kimberley kimberly kingstown
    kinney kinsey kinshasa kiowa kirby kirchner kiribati kirkland kirkpatrick kissinger kitchener
    kiwanis klan klee kleenex klimt kline klingon knapp knesset knopf knowles knoxville knudsen
    knuth kobe koch kodiak koizumi kong konrad koontz koppel koran korean kowloon krakow krebs
    kremlin kris krishna krista kristen kristi kristin kristina kristine kristy krystal kubrick
    kuhn kunming kurdish kurdistan kurosawa kurtis kuwait kuwaiti kwan kwanzaa kyrgyzstan kyushu
    laban labrador lacey lafayette lagrange lagrangian lakeland lakewood lakota lakshmi lamar
    lamaze lamont lanai lancashire lancelot landon landry landsat langley langmuir lanka lanny
    lansing laos laplace lapland laramie laredo lassen latin latina latino latrobe latvian lauder
    laurence laurent lauri laurie laval laverne layla layton lazarus leander leann leanne lear
    leavenworth lebanese leda leger lehman leibniz leif leigh leland lenin leningrad lenny leno
    lenoir lenore leona leonid leopold lerner letterman levant leviticus levitt lewinsky lewiston
    lexington lhasa libby liberian libra libyan lichtenstein lieberman liechtenstein lilian lilith
    lillie lilly limbaugh limoges lina lind lindbergh lindy linnaeus linotype linton linus linwood
    lipscomb lister liszt lithuanian livingston livonia liza lizzie lizzy llewellyn lockwood lodi
    lodz loews loki lolita lombard lombardi longfellow lonnie loren lorena lorentz lorenz lori
    lorie lorrie lott louie louisa louisville lourdes louvre lovecraft lovelace lowery loyd loyola
    lubbock luce lucia lucian luciano lucien lucifer lucille lucinda lucio lucite lucius lucknow
    ludhiana ludwig luftwaffe luigi lula lulu lusaka lutheran luzon lycra lyman lyme lynda lyndon
    lynette lynn lynne lyra macao macarthur macaulay macedon macedonian mach machiavelli mackinac
    macmillan macon maddox madeleine madeline madge madonna madurai mafia magdalena magdalene
    magellan magi magyar maharashtra mahdi mahler malacca malachi malagasy malay malayalam
    malaysian maldive maldonado malibu mallory maltese mamie managua manchu mancini mandalay
    mandeville manet manfred manhattan mani manitoba manley mannheim mansfield manson manx maoist
    maori maputo mara marathi marc marcella marcelo marci marconi marcy marge margery margie margo
    margret marguerite mari mariana marianne mariano marietta marin marisa marissa marius markham
    markov marla marlboro marlborough marlene marley marquette marquez marseilles marsha marta
    martel martinique marty marvell marx marxism marxist maryann masai massachusetts massey mathew
    mathias mathis matisse matthias mattie maud maui maura mauricio mauritania mauritius mauro
    maximilian maxine mayan mayer mayfair maynard mays mazatlan mcallen mcbride mccain mccall
    mccartney mccarty mcclain mcclellan mcclure mcconnell mccormick mccoy mccullough mcdaniel
    mcdonnell mcdowell mcfadden mcfarland mcgee mcgovern mcgowan mcguire mcintosh mcintyre mckee
    mckinley mckinney mcknight mclaughlin mcleod mcmillan mcnamara mcnaughton mcneil mcpherson
    mcqueen mcveigh meade medea medicaid medicare medici mediterranean medusa megan meghan meier
    meiji meir melanie melba melinda mellon melton melville melvin mencken mendelssohn mendez
    mendocino mendoza mennonite menominee mensa menzies mercado merle merlin merlot merriam merrick
    merrill merrimack merton mesopotamia messianic metallica methodist mexicali mexican micah mich
    micheal michel michelangelo michele micky micronesia midas midwest midwestern miguel milford
    milken millard milosevic milwaukee mimi mindanao ming mingus minn minneapolis minnie minos
    minot minotaur miocene mira miro mississauga missy mitzi modesto modigliani moet mohamed
    mohammad mohawk mojave moldavia molina mollie molnar molokai molotov mombasa monet mongol
    mongolian monique monmouth monrovia mons mont monte monterrey montessori montezuma montgomery
    monticello montoya montpelier montserrat monty moog mooney moorish moravia moravian moriarty
    morin morita morley mormon mormonism moro moroccan morpheus morphy morrison morse mort mortimer
    morton moseley moslem mosley mosul motown motrin mott mouton mubarak mugabe muhammad muir
    mulder mullen mulligan mullins mumford munoz muppet murat murchison murine musharraf muskogee
    muslim mussolini mylar myles myrna myron mysore myst nabokov nader nadine nagasaki nagoya
    nagpur nagy nahum nair namibian nanette nanjing nantucket napier napoleonic narnia narragansett
    nashua nashville nassau nasser natchez nate nathaniel nauru navajo navarre navarro nazarene
    nazareth nazi nazism negro negroes nehemiah nehru nelly neolithic nepalese nepali nerf nero
    nettie neva nevis newfoundland newsweek newtonian niagara nicaraguan nichole nicklaus nicosia
    nietzsche nigerian nikita nikkei nikki nikolai nimrod nippon nita nobel noelle nola nome
    norbert nordic norse norwegian nosferatu nostradamus novgorod novosibirsk noyes nubian nunavut
    nunez oahu oates oaxaca obadiah oberlin oberon occam oceania ochoa odell odin odom odysseus
    oedipus oglethorpe okeechobee okinawa oktoberfest oldenburg oldfield oldsmobile olin olivetti
    olivier ollie olmsted olsen olson olympiad olympian olympic olympus omar oneida onondaga
    openoffice oppenheimer oprah oran orbison oregonian orion orleans orly orpheus orville osage
    osborn osceola oses osgood oshawa oshkosh osiris osman ovid oxnard oxycontin ozark ozzie paar
    pacheco pacino padilla paganini paine pakistani palau palestinian palmerston palmyra palomar
    panamanian pandora pareto parisian parmesan parnell parr parrish parthenon pasadena pasquale
    passover pasteur paterson patna patrice patton paula paulette pauli pauline pauling pavarotti
    pawnee peabody pecos peking pele pembroke pena penn penney pennington pennsylvania pensacola
    pentecost pentecostal pentium peoria pepin percival perez perl permian perot perrier persephone
    perseus pershing persia persian peruvian peshawar philippe philippians philippine phillip
    philly phipps piaget piccadilly pickering pickett pickwick pict pilate pinkerton pinocchio
    pinochet pinter piraeus pisces pitcairn pittman pittsburgh pius pkwy planck plath playstation
    pleistocene plutarch pocahontas pocatello pocono pogo poirot poisson politburo polk pollard
    pollock polynesian pomeranian pomona pompeii pompey ponce poole popeye popper poppins
    portsmouth portuguese poseidon potts poughkeepsie powerpoint powhatan poznan prado praia
    pratchett pratt pravda prensa prentice presbyterian prescott presley pretoria priestley
    principe prius prokofiev prometheus protestantism proteus provo prozac pruitt prussian ptolemy
    puccini puckett puebla puerto puget pugh pulaski pulitzer pullman punjabi purcell purdue purim
    putin pyle pyongyang pyrex pythagoras qingdao quaker quaternary quayle quezon quinton quito
    quixote quran qwerty rabat rabin rachael rachelle racine radcliffe rafael rama ramada ramadan
    rambo ramon ramsay randal randi randolph rangoon rankin raquel rasmussen rasta ratliff rayburn
    rayleigh reba rebekah recife redford redmond redshift reginald rehnquist reich reinhardt
    reinhold remington remus rena rene renee renoir reuben rfcs rhiannon rhode rhodesia rhonda
    ricardo richelieu richie richter rickey ricky rico riel riemann riesling ringling ringo rios
    ripley ritalin ritz rivas riviera riyadh roanoke robby roberson roberta robeson robles robson
    robyn rocco rocha rochelle rockefeller rockford rockies roderick rodger rodin rodolfo roget
    rojas romanesque romanian romano romans romeo romney romulus ronald ronda ronnie ronny ronstadt
    rory rosalie rosanna rosanne rosario roscoe rosenberg rosetta rosie roslyn rossetti rossini
    roswell roth rothschild rottweiler rourke rousseau rowena rowling roxy royce ruben rubicon
    rubinstein rudolph rudy rudyard ruiz rumsfeld rushdie rushmore russel russian russo rutgers
    rutledge rwandan ryder sabbath sabin sabina sabine sachs sacramento saddam sade sadr sagan
    saginaw sagittarius sakai saks salas salazar salerno salinas salinger sallie salome salton
    salvatore samara samaritan sammy samoan sampson samuelson sana sancho sandburg sandoval sanford
    sanger sanskrit santa santana sapporo sarajevo sarasota sarawak sartre saskatchewan saskatoon
    sasquatch sassoon satan saudi saxon sayers scala scandinavian scarborough schenectady schiller
    schindler schlesinger schoenberg schroeder schulz schumann schuyler schuylkill schwarzenegger
    schweitzer schwinn scientology scorpio scorsese scot scotia scotsman scottie scottish
    scottsdale scranton scribner scruggs seder seeger segovia segundo seine seinfeld selkirk
    seminole semitic sendai seneca seoul sept septuagint serb serbian serengeti sergio serra
    serrano seton seuss severus seward shackleton shaffer shakespearean shana shanna shapiro shari
    sharif sharpe shasta shaun shauna shawn shawna shawnee shea sheba sheena sheldon shelly shelton
    shenyang shepard sheppard sheraton sheri sherlock sherpa sherri sherwood sheryl shillong shiloh
    shinto shiva shoshone shrek shreveport shropshire siam siamese sian sibelius siberian sicilian
    siegfried sigmund sikh sikkim sinatra sioux sirius sisyphus siva skinner skippy skopje skye
    slackware slashdot slavic sloane slocum slovak slovenian smithsonian smokey snell socorro sodom
    soho solis solon somali sondheim sondra sonja sonya sosa soto sousa soweto soyuz spanish sparta
    spartacus spartans speer spence spenser sperry spinoza spiro spitz spock spokane springfield
    springsteen sputnik srinagar staci stacie stacy stalin stallone stamford standish stanton
    starkey starr staten stefanie steiner stephan stephanie sterne stetson steuben stevie stine
    stirling stockton stonehenge stowe stravinsky streisand strickland studebaker styrofoam styx
    suarez sucre sudanese sudoku sufi sulawesi sulla sumner sumter sunbelt sunni sunnyvale
    superbowl superfund surabaya surat suriname surya susana susanna susanne susie sutherland suva
    suzhou suzy svalbard swahili swanson swaziland swede swedish sweeney swinburne swiss sylvester
    sylvie syriac syrian tabasco tacitus tacoma taft tagalog tahiti tahitian taichung taipei
    taiwanese tajikistan taliban tallahassee talley talmud tami tamil tammany tammy tamworth tanya
    tanzanian taoism taoist tarantino tarzan tasha tashkent tasman tasmanian tass tatar tatum
    taurus tbilisi tchaikovsky technicolor tecumseh teddy teflon telugu tempe templar tennessee
    teri terr terran terrance terrell terrence terri tess tessa teutonic texan thad thaddeus thai
    thales thalia thanh thar thea thebes therese theron thomson thoreau thrace thule thunderbird
    thur thurman thurmond tianjin tiberius tibetan tijuana tillman timbuktu timex timmy timothy
    tinkerbell tito tobago tomas tomlin tommy tompkins tonga toni tonya topeka topsy torah tories
    torrance tortola tortuga torvalds tory tosca toto toulouse townes tracey traci trafalgar tran
    transylvania travis travolta trey tricia trina trinidad trisha trojan trondheim trotsky truckee
    trudeau trujillo truman trumbull tucson tudor tues tulane tull tulsa tunisian turk turkish
    turkmenistan turpin tuscaloosa tuscan tuskegee tuvalu tycho tylenol tyndale tyndall tyrone
    udall ufos ugandan ukrainian unicode unitarian unix upton urdu uriah uris urls urquhart
    uruguayan usenet utica uzbek uzbekistan vader valdez valenti valentin valentino valeria
    valerian valhalla valium valkyrie vallejo valletta valparaiso vance vanderbilt vang vanuatu
    varanasi varese vaseline vassar vatican vazquez veda vela velcro velez velma venetian
    venezuelan venn veracruz verde vermeer vern verna veronica viacom viagra vicente vichy vicki
    vickie vicksburg vicky victorian vidal viennese vientiane vietcong vietnamese vijayawada viking
    vila villarreal vineland vinson vips virginian virgo visakhapatnam vishnu vito vivaldi vlad
    vladivostok voldemort volta vulgate wabash waco waikiki wald walden waldorf walgreen walkman
    waller wallis walpole walt wang warhol waring wasatch waterbury watergate waterloo watkins
    waugh wedgwood weill weinberg weiss weldon welland welles wendell wesleyan wessex wesson
    westinghouse westphalia wharton whig whipple whitefield whitehall whitehorse whitfield whitley
    whittier wicca wichita wiggins wiley wilkerson wilkes willamette willard williamsburg
    williamson willie willy wilmer wilmington wilton windhoek winfrey winkle winnebago winthrop
    wisconsin witt wittgenstein wodehouse wolff wolfgang wollongong wong woodard woodrow woodstock
    wooster wooten worcestershire wroclaw wycliffe wyeth wylie xanadu xemacs xenia xmas yacc yahweh
    yakima yale yangon yankee yeager yellowknife yellowstone yeltsin yemeni yerevan yiddish yoda
    yoko yokohama yong yonkers yorkie yorktown yoruba youngstown ypsilanti yucatan yugo yugoslav
    yugoslavia yuma yunnan yuri yves zaire zambezi zambian zamora zapata zappa zealand zechariah
    zeke zeno zephaniah ziegler ziggy zimbabwean zimmerman zinfandel zion zionism zionist zoloft
    zorn zorro zulu zuni zyrtec
    """
)
