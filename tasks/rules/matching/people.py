"""Names of people and places that companies also bear, all lower case; collected by hand."""

from tasks.rules.names import words

# Names of persons, places, planets and months: they act, announce and sign without being companies.
PEOPLE_AND_PLACES = words(
    """
    aaron abbott abel aberdeen abraham ada adam adams addison adelaide adele adrian adriatic
    adrienne aegean africa agatha agnes aidan ain ainsley ainsworth alabama alan alaska alba
    albany albert alberta aldridge alec alex alexander alexandria alexis alfie alfred algeria
    algiers alice alicia alison alistair allan allen alma alps amanda amazon amelia america amos
    amsterdam amur amy anastasia anderson andes andre andrea andrew andy angela angola angus
    anita ankara anna anne annie antarctica anthony antonia antwerp appleton april arabia arctic
    ardennes argentina ariana ariel arizona arkansas arlington arlo armenia armstrong arno
    arnold arthur asheville ashford ashton asia astrid athena athens atkinson atlanta atlantic
    attenborough aubrey auckland august aurelia austen austin australia austria ava avery avon
    ayers azerbaijan bach baghdad bahamas bahrain bailey baker baku baldwin bali balkans baltic
    baltimore bangalore bangkok bangladesh banks bann barbados barbara barber barcelona bari
    barker barlow barnaby barnes barnett barney barrett barrow barry bartlett barton basel
    bateman bates bavaria baxter beatrice beau beaumont beckett beethoven beijing beirut belfast
    belgium belgrade belinda belize bella belmont ben benedict bengal benjamin bennet bennett
    benson bentley berg bergen bergman berkeley berlin bern bernard bernie bertha beth betty
    bhutan bianca bilbao bill birmingham bishop blackwell blair blake bobby bogota bohemia
    bolivia bologna bolton bombay bonn bonnie bordeaux boris bosnia boston botswana boulder
    bowen bowman boyd boyle bradford bradley bradshaw brady brandon brandt brazil bremen brenda
    brendan brennan brett brewer brian bridget briggs brighton brisbane bristol britain brittany
    bronte brooke brooklyn brooks browning bruce bruges brunei brussels bryant bryson buchanan
    bucharest buckley budapest bulgaria burgess burgundy burke burlington burma burnett burns
    burton butler byrne byron caesar cairo calais calcutta caldwell calgary california callaghan
    callum calvin cambodia cambridge cameron cameroon camilla campbell canada canberra
    canterbury cardenas cardiff carey caribbean carl carla carlisle carlos carlson carly carlyle
    carmel carmen carolina caroline carpenter carr carroll carson carter carver casey caspian
    cassidy catalonia catherine caucasus cecil cecilia cedric celeste celia chad chambers
    champagne chandler chaplin chapman charles charley charlie charlotte chaucer chavez chekhov
    chelmsford chelsea chen chengdu cheryl chesapeake chester chesterfield chicago chile china
    chloe chopin chris christie christina christine churchill cincinnati clara clarence clarissa
    clark clarke claude claudia clayton clemens clement clementine cleveland clinton clive clyde
    cody cole coleman coleridge colin collier collins cologne colombia colorado columbia
    columbus congo connolly connor conrad constance conway conwy cooke cooper copenhagen cora
    cordelia corfu corinth cornelius corning cornwall corsica cortez costa courtney coventry cox
    craig crawford crete crimea croatia cromwell crosby croydon cuba cumbria cunningham curie
    curran curtis cynthia cyprus cyrus czechia dakar dakota dale dallas dalton daly damascus dan
    daniel daniels dante danube daphne darcy daria darlington darren darwin dave david davidson
    davies davis dawson dean deborah december declan dee deere delaney delaware delhi delia
    delilah dell dempsey denise denmark dennis denver derek derry derwent desmond detroit devon
    dexter dhaka diana dickens dickinson diego dixon dmitri dnieper dniester dodd doherty dolly
    dolores dominic dominica donald doncaster donnelly donovan dora dordogne doris dorothy
    dorset dostoevsky douglas douro doyle drake draper drava dresden drew dryden dubai dublin
    dubrovnik duffy dumas duncan dundee dunedin dunn dunne durban durham dylan earl eaton ebro
    ecuador eddie eden edgar edinburgh edison edith edna edward edwards edwin egan egypt eileen
    einstein elaine elbe eleanor elena eli elijah eliot eliza elizabeth ella ellen elliot
    elliott ellis elmer elsa elsie elvis emerson emily emma england enid eric erica erickson
    erie erik erin eritrea ernest ernie esme essex esther estonia ethan ethel ethiopia eugene
    eunice euphrates europe eva evan evans eve evelyn everett everglades exe ezra faraday farmer
    farrell faulkner faye february felix ferdinand fergus fernandez fernando fielding fiji
    finland finley finn finnegan fiona fisher fitzgerald fitzpatrick flanders flaubert fleming
    fletcher florence florida floyd flynn foley forbes ford forrest forster forth fowler frances
    francesca francesco francis frank frankfurt franklin fraser fred freddie frederick freeman
    french fresno freud freya friday fuller gabon gabriel gail galileo gallagher galloway galway
    gambia ganges garcia gardner garner garonne garrett garrison gary gates gavin gaza gemma
    geneva genoa geoffrey george georgia gerald gerard germany gertrude ghana ghent gibbons
    gibbs gibraltar gibson gideon gilbert gilda gill gina giovanni gladstone gladys glasgow
    gleeson glenn gloria gloucester goa goddard goethe goldberg goldman gomez gonzalez goodman
    goodwin gordon gould grady graham granada grant greece greene greenwich greg gregory grenada
    greta gretchen griffin griffith griffiths grimes guatemala guernsey guinea gus guthrie guy
    guyana gwen hague haiti hal halifax hall hamburg hamilton hancock hannah hanover hans hanson
    harding hardy harlem harley harlow harold harper harriet harrington harris harrison harrow
    harry hart hartford hartley harvey hastings hattie havana hawaii hawkins hawthorne haydn
    hayes healy heath hector heidelberg heidi helen helena helsinki hemingway henderson
    hendricks henry hera herbert hereford herman hermes hernandez herrera hess hicks higgins
    hilary hilda hilton himalaya himalayas hobart hobbs hodges hoffman hogan holland holloway
    holmes homer honduras hooper hopkins hopper horace horton houston howard hubbard hudson
    hughes hugo humber humphrey hungary hunter hurley hurst huxley hyderabad ian iberia ibsen
    iceland ida idaho ignacio igor illinois imogen india indiana indonesia indus inez ingram
    ingrid inverness iowa iran iraq ireland irene irma irving isaac isabel islamabad israel
    istanbul italy ithaca ivan ivrea jack jackson jacob jacobs jacobson jakarta jamaica james
    jamie jan jane janet janice january japan jared jarvis jasmin jasmine jason jasper jay
    jayden jean jeanne jeff jefferson jenkins jenna jennifer jennings jenny jensen jeremy jerry
    jersey jerusalem jess jesse jessica jill jim jo joan joanna jocelyn jody joe joel johan
    johannesburg john johns johnson johnston jonathan jones jordan jorge jose joseph josephine
    joshua joyce juan jude judith judy julia julian julie juliet julius july june jupiter justin
    jutland kabul kafka kaiser kane kansas karachi karen karin karl kashmir kate katherine
    kathleen katie kay keane keats keira keith keller kelly kelvin kemp ken kendall kendrick
    kennedy kenneth kenny kent kentucky kenya kerala kerr kerry kevin khan kidd kiev kim
    kingston kipling kirk kirsten kit klaus klein klondike knox korea kosovo kowalski kramer
    kruger kumar kurt kyiv kyle kyoto lagan lagos lahore lambert lana lancaster lance lang lara
    larkin larry lars larsen larson latvia laura laurel lauren lausanne lawrence lawson leah
    leary lebanon leblanc lee leeds lehmann leicester leiden leila leipzig lena lennon leo leon
    leonard leonardo leonora leroy lesley leslie lesotho lester levi levine lewis liam liberia
    libya liffey lila lille lillian lima limerick limpopo lincoln linda lindgren lindsay lindsey
    lionel lisa lisbon lithuania liverpool livingstone ljubljana lloyd locke logan loire lois
    lola lombardy london lopez lorenzo loretta lorna lorraine lottie lou louis louise louisiana
    lovell lowe lowell lowry luca lucas lucy luis luisa luke luna lune luther luton luxembourg
    lydia lyle lynch lyon lyons mabel macau macbeth macdonald macedonia mack mackay mackenzie
    macleod madagascar madeira madison madrid maeve maggie magnus mahoney mailer maine majorca
    malawi malaysia malcolm mali malone malta manchester mandela mandy manila mann manning
    manuel marcel march marcia marco marcus margaret margot maria marian marie marilyn mario
    marion marjorie mark marlon marlow marlowe marne marriott mars marshall martha martin
    martina martinez marvin mary maryland mason mather matilda matthew maude maugham maureen
    maurice mavis max maxwell may maya mccarthy mccormack mcgrath mckay mckenna mckenzie mclean
    mcmahon meadows mecca medina medway mekong melbourne melissa memphis mendel mercedes mercer
    mercury meredith merritt mersey mexico meyer mia miami michael michelle michigan mick
    middleton mike mikhail milan mildred miles miller millie mills milne milo milton mina mindy
    minerva minnesota minsk miranda miriam mississippi missouri mitch mitchell modena moira
    moldova molloy molly mona monaco monday mongolia monica monroe montague montana montenegro
    monterey montevideo montreal moody moore morag morales moran moreno morgan morocco morris
    moscow moselle moses mozambique mozart mueller muller mumbai munich munro murdoch muriel
    murphy murray myanmar myers myra myrtle nadal nadia nairobi namibia nancy nantes naomi
    naples napoleon nash natalia natalie natasha nathan neal neath nebraska neckar neil nell
    nellie nelson nepal neptune nestor netherlands nevada newark newcastle newman newport newton
    nguyen nicaragua nicholas nichols nicholson nick nico nicola nicole nidd nielsen nigel niger
    nigeria nile niles nils nina nixon noah nolan nora norfolk norma norman normandy norris
    northampton northumberland norton norway norwich nottingham november nuremberg oakland
    oakley ob obama obrien oconnor octavia october oder odessa odonnell ogden ohio oklahoma olaf
    oldham olga oliveira oliver olivia olympia omaha oman oneill ontario ophelia oregon orinoco
    orkney orlando orr ortega ortiz orwell osaka osborne oscar oslo oswald othello otis ottawa
    otto ouse owen oxford oxfordshire pablo paddy padua paige pakistan palermo palestine palmer
    pam pamela panama paraguay paris parker parkinson parks parsons pascal pat patagonia patel
    patricia patrick patsy patterson patti paul payne pearce pearson pedersen pedro peggy
    pemberton penelope percy pereira perkins perry perth peru perugia pete peter peterborough
    peters petersen peterson petra petrov phelps phil philadelphia philip philippa philippines
    phillips phoebe phoenix phyllis picasso piedmont pierce pierre piers pippa pisa pitt plato
    platte pluto plymouth poland polly polynesia pope porter portia portland porto portugal
    potomac potsdam potter powell prague preston price princeton prior priscilla pritchard
    proust provence providence prudence prussia pryor punjab putnam pyrenees qatar quebec
    queensland quentin quincy quinn rachel raleigh ralf ralph ramirez ramona ramos ramsey
    randall raoul raphael raul ravenna ray raymond reading reagan rebecca reed reese reeves
    reggie regina reid reilly rembrandt remy reno rex reyes reykjavik reynolds rhine rhoda
    rhodes rhone rhys ribble richard richards richardson richmond rick riga riggs riley rimini
    rio rita rivera robbie robert roberto roberts robertson robin robinson roche rochester
    rodgers rodney rodrigo rodriguez roger rogers roland roman romania rome romero ron rooney
    roosevelt rosa rosalind rosemary ross rossi rotterdam rowan rowe rowland roxanne roy rubens
    rubin rudolf rufus ruhr rupert ruskin russ russell russia rusty ruth rutherford rwanda ryan
    sabrina sadie sahara saigon salem salisbury sally salvador salzburg sam samantha samoa
    samson samuel sanchez sanders sandra sandy santiago santos sara sarah sardinia sargent sasha
    saturday saturn saul saunders sava savannah savoy sawyer saxony scandinavia schmidt
    schneider schubert schultz schwartz scotland scott sean seattle sebastian selena selma
    senegal september serbia serena sergei seth severn seville sexton seychelles seymour
    shakespeare shane shanghai shannon sharma sharon shaw sheffield sheila shelby shelley
    shenandoah sheridan sherman shetland shirley siberia sibyl sicily sid sidney siena sienna
    sigrid silas silva silvia simmons simon simone simpson sinai sinclair singapore singh slater
    sloan slovakia slovenia smith snowdon snowdonia snyder socrates sofia solomon somalia
    somerset somme sonia sophia sophie sorensen southampton spain spencer spey spielberg stacey
    stafford stan stanford stanley steele stefan steinbeck stella stephen stephens stephenson
    sterling steve steven stevens stevenson stewart stockholm stockport stoke stokes strasbourg
    stratford strauss stuart stubbs stuttgart sudan sue suez suffolk sullivan sumatra summers
    sunday sunderland surrey susan susquehanna sussex sutton suzanne sven swale swansea sweden
    switzerland sybil sydney sykes sylvia syracuse syria tabitha tagus tahoe taiwan talbot
    tallinn tamar tamara tampa tania tanner tanzania tara tasmania tate tatiana tay taylor ted
    tees tehran teign tennyson terence teresa terry texas thailand thames thatcher thelma
    theo theodore theresa thomas thompson thor thornton thorpe thursday thurston tiber tibet
    tiffany tigris tilly tim tina tipperary titus tobias toby todd togo tokyo toledo tolkien
    tolstoy tom tony torino toronto torres torridge townsend towy toyota tracy tralee trent
    trenton trevor trieste tripoli tristan troy trudy trump tucker tuesday tunis tunisia turin
    turing turkey turner tuscany tweed tyler tyne tyrol tyson uganda ukraine ulster ulysses
    umbria una underwood ural urals uranus ursula uruguay utah utrecht valencia valentina
    valerie vancouver vanessa vargas vasquez vaughan vaughn venetia venezuela venice venus vera
    verdi verity vermont verne vernon verona versailles vesuvius vic vickers victor victoria
    vienna vietnam viktor vilnius vince vincent vinci viola virgil virginia vistula vivian
    vivienne vladimir vltava vogel volga voltaire vonnegut wade wagner waite wakefield wales
    walker wallace walsh walter walters walton wanda ward warner warren warsaw warwick
    washington waterford watson watts wayne weaver webb weber webster wednesday welch weller
    wellington wells wendy weser wesley westminster weston wexford wharfe wheeler whitaker
    whitehead whitman whitney whittaker wight wilbur wilcox wilde wilder wilfred wilhelm wilkins
    wilkinson willa william williams willis wilma wilson wiltshire wimbledon winchester windsor
    winifred winnie winnipeg winston winters wolfe woods woodward woolf worcester wordsworth
    wrexham wright wuhan wyatt wye wynn wyoming xavier yang yangtze yasmin yates yeats yemen
    yenisei yolanda york yorkshire yosemite yukon yvette yvonne zachary zack zagreb zambia zane
    zanzibar zelda zeus zhang zimbabwe zoe zola zurich
    """
)
