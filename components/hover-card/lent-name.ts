/** The name under which the card's script leaves what it lends in the isolated world of content scripts. */
export const LENT = 'antecedentLent'
