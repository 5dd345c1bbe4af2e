#!/bin/sh
set -eu; export LC_ALL=C; J=${JOSE:-jose}; T=$(mktemp -d); trap 'rm -r "$T"' EXIT
b64d() { $J b64 dec -i- -O-; }; b64e() { $J b64 enc -I-; }; sha() { openssl dgst -sha256 -binary | b64e; }
known() { # the certificate with hash $1 out of folder $2
 for f in "$2"/*; do case $f in
 *.pem) openssl x509 -in "$f" -outform DER -out $T/c.der 2>$T/why || continue;;
 *.der) cp "$f" $T/c.der;;
 *.card.txt) sed '1s/^\xef\xbb\xbf//' "$f" | tr -d '\r\n\t ' | jq -r .signatures[0].header.x5c[0] | base64 -d >$T/c.der || continue;;
 *) continue;; esac
 [ "$(sha <$T/c.der)" != "$1" ] || return 0; done
 echo "certificate MISSING: x5t#S256 $1, SHA-256 $(printf %s "$1" | b64d | basenc --base16 -w0); it is not in ${2:-a third argument, the folder of certificates}"; exit 1; }
[ ! -f "${2%.p12}.open.p12" ] || set -- "$1" "${2%.p12}.open.p12" "${3-}"
case $2 in *.p12) openssl pkcs12 -in "$2" -nocerts -nodes -passin "${PASSIN:-stdin}" | openssl pkey >$T/k.pem;; *) cp "$2" $T/k.pem;; esac
openssl pkey -in $T/k.pem -pubout -outform DER | tail -c 64 >$T/xy
D=$(openssl pkey -in $T/k.pem -text -noout | sed -n '/^priv:/,/^pub:/p' | grep '^ ' | tr -d ' :\n' | sed 's/^00\(.\{64\}\)$/\1/')
D=$(printf '%064s' "$D" | tr ' ' 0 | tr a-f A-F | basenc -d --base16 | b64e)
printf '{"kty":"EC","crv":"P-256","x":"%s","y":"%s","d":"%s"}' "$(head -c32 $T/xy | b64e)" "$(tail -c32 $T/xy | b64e)" "$D" >$T/k.jwk
echo "kid          $($J jwk thp -i $T/k.jwk -a S256)"
sed '1s/^\xef\xbb\xbf//' "$1" | tr -d '\r\n\t ' >$T/p.json; $J jwe dec -i $T/p.json -k $T/k.jwk -O $T/in.json
jq -r .protected $T/p.json | b64d >$T/h.json; echo "typ          $(jq -r .typ $T/h.json)"
[ "$(jq -r .dig $T/h.json)" = "$(sha <$T/in.json)" ] && echo "dig ok       $(jq -r .dig $T/h.json)" || { echo "dig MISMATCH"; exit 1; }
jq -j .payload $T/in.json >$T/pl; n=$(jq '.signatures|length' $T/in.json); i=0
while [ $i -lt $n ]; do
 P=$(jq -r .signatures[$i].protected $T/in.json); S=$(jq -r .signatures[$i].signature $T/in.json); printf %s "$P" | b64d >$T/sh.json
 X=$(jq -r ".signatures[$i].header.x5c[0] // empty" $T/in.json)
 if [ -n "$X" ]; then printf %s "$X" | base64 -d >$T/c.der; else known "$(jq -r '."x5t#S256"' $T/sh.json)" "${3-}"; fi
 openssl x509 -inform DER -in $T/c.der -out $T/c.pem; openssl x509 -in $T/c.pem -pubkey -noout >$T/pub.pem
 [ "$(jq -r '."x5t#S256"' $T/sh.json)" = "$(sha <$T/c.der)" ] || { echo "certificate MISMATCH"; exit 1; }
 { printf '%s.' "$P"; cat $T/pl; } >$T/tbs; printf %s "$S" | b64d >$T/raw
 case $(jq -r .alg $T/sh.json) in
 ES256) r=$(head -c32 $T/raw | basenc --base16 -w0); s=$(tail -c32 $T/raw | basenc --base16 -w0)
  printf 'asn1=SEQUENCE:x\n[x]\nr=INTEGER:0x%s\ns=INTEGER:0x%s\n' $r $s >$T/a.cnf; openssl asn1parse -genconf $T/a.cnf -noout -out $T/sig
  openssl dgst -sha256 -verify $T/pub.pem -signature $T/sig $T/tbs;;
 PS256) openssl dgst -sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 -verify $T/pub.pem -signature $T/raw $T/tbs;;
 *) echo "alg refused"; exit 1;; esac
 echo "signer $i     $(jq -r .role $T/sh.json)  $(openssl x509 -in $T/c.pem -noout -subject -nameopt utf8,sep_comma_plus)"
 echo "fingerprint  $(openssl x509 -in $T/c.pem -noout -fingerprint -sha256 | sed 's/.*=//')"
 if [ $i -gt 0 ]; then [ "$(jq -r .over $T/sh.json)" = "$( { printf '%s.' "$PP"; cat $T/pl; printf '.%s' "$PS"; } | sha)" ] && echo "over ok" || { echo "over MISMATCH"; exit 1; }; fi
 PP=$P; PS=$S; i=$((i+1)); done
b64d <$T/pl | gunzip -c >$T/a.json
[ "$(jq -c '.aud|sort' $T/a.json)" = "$(jq -c '[.recipients[].header.kid]|sort' $T/p.json)" ] && echo "aud ok" || { echo "aud MISMATCH"; exit 1; }
jq . $T/a.json
