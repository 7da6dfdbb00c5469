/** Ways to write an address that leads into the machine or a network that is not public; PORT stands for a port that is allowed. */
const HOSTS = `
127.0.0.1 127.0.0.1. 127.1 127.0.1 127.1.1.1 127.255.255.255 0x7f000001 0x7f.1 0x7f.0.0.1 0X7F.0.0.1 0x7f.0x0.0x0.0x1 2130706433 2130706433.
017700000001 0177.0.0.1 0177.1 00177.00.00.01 127.0.0.0x1 127.0.0.01 0x7F.1. 127.000.000.001 127。0。0。1 127｡0｡0｡1 127．0．0．1
１２７.0.0.1 ①②⑦.⓪.⓪.① 𝟭𝟮𝟳.𝟬.𝟬.𝟭 %31%32%37.0.0.1 127%2e0%2e0%2e1 127.0.0.1%2e
0 0.0.0.0 0x0 00 0.0 0.0.0.0. 0.1.2.3 00000000000 ０.０.０.０
10.0.0.1 10.1 10.255.255.255 0xa.0.0.1 012.0.0.1 167772161 0x0a000001
100.64.0.1 100.127.255.254 100.100.100.200 1681915905
169.254.169.254 169.254.1.1 0xa9fea9fe 2852039166 0xa9.0xfe.0xa9.0xfe 0251.0376.0251.0376 169.254.43518 169.16689662 169。254。169。254
172.16.0.1 172.31.255.255 0xac100001 2886729729 192.168.0.1 192.168.255.255 0xc0a80001 3232235521 192.168.1 0300.0250.0.1
192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.7 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 4294967295 0xffffffff
[::1] [::] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::127.0.0.1] [::7f00:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::FFFF:10.0.0.1] [::ffff:a00:1]
[0:0:0:0:0:ffff:169.254.169.254] [::ffff:a9fe:a9fe] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::a00:1] [64:ff9b::a9fe:a9fe] [64:ff9b:1::1] [2002:7f00:1::] [2002:a00:1::1] [2002:c0a8:1::]
[2001::1] [2001:0:4136:e378:8000:63bf:3fff:fdd2] [2001:db8::1] [3fff::1] [100::1] [fe80::1] [febf::1] [fec0::1] [fc00::1] [fd00::1] [fd12:3456:789a::1] [fd00:ec2::254] [ff02::1] [ff05::2] [::2] [1::1] [4000::1] [5f00::1]
localhost LOCALHOST localhost. LocalHost.LocalDomain localhost6 ip6-localhost ip6-loopback foo.localhost foo.localhost. ｌｏｃａｌｈｏｓｔ ⓛⓞⓒⓐⓛⓗⓞⓢⓣ loc%61lhost
127.0.0.1.dns.example 7f000001.dns.example localtest.example metadata.google.internal ip-10-0-0-1.internal
example.com@127.0.0.1 user@127.0.0.1 user:word@127.0.0.1 example.com%40127.0.0.1@127.0.0.1 :@127.0.0.1 127.0.0.1#@example.com 127.0.0.1?@example.com
`

/** Addresses that are refused whatever their host is. */
const WHOLE = `
file:///etc/passwd file://127.0.0.1/etc/passwd ftp://127.0.0.1/ gopher://127.0.0.1:PORT/_GET dict://127.0.0.1:PORT/info ldap://127.0.0.1:PORT/ tftp://127.0.0.1:PORT/a sftp://127.0.0.1/
jar:http://127.0.0.1:PORT/!/ data:text/html,<p>hello javascript:alert(1) blob:http://127.0.0.1:PORT/1 ws://127.0.0.1:PORT/ wss://127.0.0.1:PORT/ view-source:http://127.0.0.1:PORT/ about:blank unix:/run/docker.sock http+unix://%2Frun%2Fdocker.sock/info
//127.0.0.1:PORT/ http:// http://? https:///// /etc/passwd 127.0.0.1:PORT http://127.0.0.1:99999/ http://[::1 http://1.2.3.4.5:PORT/ http://256.256.256.256/ http://a..b%00/
http://127.0.0.1:22/ http://127.0.0.1:25/ http://127.0.0.1:6379/ https://127.0.0.1:8443/ http://[::1]:3306/ http://news.example:8080/ http://user:word@news.example/ https://user@news.example/
http:127.0.0.1:PORT/ http:/127.0.0.1:PORT/ http:\\\\127.0.0.1:PORT\\ \\thttp://127.0.0.1:PORT/ https:127.0.0.1:PORT
`

/** Every form with a port. */
export const forms = (port: number): readonly string[] => [
  ...words(HOSTS).map(host => {
    const [before, after = ''] = host.split(/(?=[#?]@)/)
    return `http://${before}:${port}${after}/`
  }),
  ...words(WHOLE).map(form => form.replaceAll('PORT', String(port))),
]

const words = (text: string): readonly string[] => text.trim().split(/\s+/)
