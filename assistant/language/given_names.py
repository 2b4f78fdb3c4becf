"""Given names that nearly always tell a woman from a man. What an article itself says of somebody outweighs them."""

WOMEN = frozenset(
    """abigail ada adele agnes aisha aleksandra alexandra alice alicia alison allison amal amanda amber amelia amina amy
    ana angela anita anja ann anna anne annette annie antonia astrid audrey barbara beatrice beatrix belinda
    bernadette beth betty beverly birgit brenda bridget brittany camilla candace carly carmela carmen carol carole
    caroline carolyn carrie catherine cathy cecilia celia chelsea cheryl chiara chloe christina christine cindy
    claire clara claudia colleen condoleezza connie crystal cynthia dagmar daisy danielle debbie deborah debra denise
    diana diane dolores donna doris dorothy edith eileen elaine eleanor elena elif elizabeth ella ellen elsa emily
    emma erica erin esther eva evelyn fatima fiona frances francesca freya gabriella gail gertrude gina ginger giulia
    gladys gloria grace greta gretchen gudrun hanna hannah harriet heather heidi helen helena hilary hillary holly
    ida inez ingeborg ingrid ioana irene irina iris isabel isabella ivanka jackie jacqueline jana jane janet janice
    jasmine jeanne jenna jennifer jenny jessica jill joan joanna joanne josephine joyce juanita judith judy julia
    julie juliet karen karin katarina kate katherine kathleen kathryn kathy katie katrina kellyanne khadija kimberly
    kirsten kristen laura lauren leila lena leticia lillian lina linda lisa liv liz lois lori lorraine louise lucia
    lucy ludmila lydia lynn madeleine maggie maja malia mandy marcia margaret margarita maria marian marianne marie
    marilyn marina marjorie martha mary maryam maureen maxine megan megyn melania melanie melissa mercedes michelle
    mildred milena miriam moira molly monica nadia nadine nancy naomi natalia natalie natasha nina nora norma oksana
    olena olga olivia pamela paola patricia patty paula pauline peggy penelope penny petra phyllis priscilla priya
    rachel raisa rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary ruth sabine sabrina sally
    samantha sandra sara sarah shannon sharon sheila shirley silvia sofia sofie sonia sophia sophie stacey stella
    stephanie sue susan susanna suzanne svetlana sylvia tamara tanya tatiana tatjana teresa theresa tina ulrike
    ursula valentina valerie vanessa vera veronica victoria vivian wanda wendy yolanda yulia yvonne zainab zeynep
    zoe""".split()
)
MEN = frozenset(
    """aaron abdul abdullah abraham adam adrian ahmed alan albert alberto alejandro alexander alexei alexey alfred ali
    allan allen alvin amit andre andrei andrew andrey angus anthony anton antonio arjun armando arnold arthur ashton
    barack barry ben benjamin bernard bernie bilal bill billy bob bobby bogdan boris brad bradley brandon brendan
    brent brett brian bruce bryan carl carlos cedric chad charles charlie chris christian christopher chuck clarence
    claude clifford clint clinton colin conor corey craig curtis dale damian dan daniel danny darren darryl dave
    david dean declan dennis derek diego dimitri dmitri dmitry dominic don donald doug douglas duncan dustin dwight
    earl ed eddie edgar eduardo edward edwin eli elliott emil emmanuel emre enrique enzo eric erik ernest eugene evan
    fabio farid felix fernando floyd francis francisco francois frank franklin fred frederick gary gavin geoffrey
    george gerald gerard gianni gilbert giorgio giovanni glenn goran gordon graham greg gregory guillermo gunther
    gustav guy hamid hans harold harry harvey hassan hector henrik henry herbert herman hiroshi homer horace howard
    hugh hugo ian ibrahim igor isaac ivan jack jacob jaime jake jakub james jared jason javier jay jeb jeff jeffrey
    jeremy jerome jerry jesse jim jimmy joachim joe joel johan johannes john johnny jon jonathan jorge jose josef
    joseph josh joshua juan julian jurgen justin karl keith ken kenji kenneth kevin khalid kirill klaus kurt kyle
    lance larry lars laszlo lawrence lee leo leon leonard leroy lewis lindsey lloyd lorenzo louis luca lucas luigi
    luis luke magnus malcolm manuel marc marco marcus marek mario mark martin marvin mateusz mathew matt matteo
    matthew maurice max mehdi mehmet michael miguel mike mikhail milton mitch mitt mohamed mohammad mohammed muhammad
    mustafa narendra nathan neil nelson newt nicholas nick nicolas nigel nikolai noah norman oleg oliver omar oscar
    otto owen pablo patrick paul pavel pawel pedro perry pete peter petr phil philip phillip pierre piotr rafael raj
    ralph ramesh ramon rand randall randy raymond recep rene reuben ricardo richard rick rob robert roberto rodney
    roger roland ron ronald ross roy ruben rudy rupert russell ryan salvador samuel sanjay scott sean sebastian
    sergei sergey seth shane shawn sidney simon spencer stanley stefan stefano stephen steve steven stewart stuart
    sven takeshi ted terrence theodore thomas thorsten tim timothy todd tom tomasz tommy tony trevor troy tyler
    ulrich umar vernon victor vikram viktor vincent vladimir volodymyr wallace walter warren wayne wesley wilhelm
    william willie wolfgang xavier yitzhak youssef yuri yusuf zachary zoltan""".split()
)
