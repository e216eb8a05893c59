/** The one kind of element that is ever added to a page: the card's and the list's, there only while they are open. */
export const CARD_ELEMENT = 'antecedent-card'
