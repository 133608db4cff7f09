package sample

// creditAlphabet has the characters of GB 32100-2015; a character's value is its
// position. It leaves out I, O, S, V and Z.
const creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// creditCode is the unified social credit code of the n-th party registered by an
// authority of a type (91: a company, 92: a self-employed business): two
// characters, region 000000, organisation code, check character.
func creditCode(register string, n int) string {
	return withCreditCheck(register + "000000" + organisationCode(n))
}

// withCreditCheck adds the check character of GB 32100-2015 to 17 characters.
func withCreditCheck(body string) string {
	sum, weight := 0, 1
	for i := 0; i < len(body); i++ {
		sum += weight * creditValue(body[i])
		weight = weight * 3 % 31
	}
	return body + string(creditAlphabet[(31-sum%31)%31])
}

func creditValue(c byte) int {
	for i := 0; i < len(creditAlphabet); i++ {
		if creditAlphabet[i] == c {
			return i
		}
	}
	return 0
}

// organisationCode is the n-th code of GB 11714-1997 that begins with MA, as those
// do that were given since 2015. The numbers are scattered so that neighbours do
// not look alike.
func organisationCode(n int) string {
	const codes = 31 * 31 * 31 * 31 * 31 * 31
	n = n * 5_915_587 % codes // prime to 31: no two numbers meet
	b := []byte("MA000000")
	for i := len(b) - 1; n > 0; i-- {
		b[i] = creditAlphabet[n%31]
		n /= 31
	}
	return withOrganisationCheck(string(b))
}

// withOrganisationCheck adds the check character of GB 11714-1997 to 8 characters.
func withOrganisationCheck(body string) string {
	weights := [8]int{3, 7, 9, 10, 5, 8, 4, 2}
	sum := 0
	for i, w := range weights {
		c := int(body[i])
		if c >= 'A' {
			sum += w * (c - 'A' + 10)
		} else {
			sum += w * (c - '0')
		}
	}
	return body + string("0X987654321"[sum%11])
}
