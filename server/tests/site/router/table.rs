//! Every route, with what each kind of visitor gets. A new route needs a line here.

/// Method, pattern, then a query (GET) or form (POST), then what is answered to: nobody, a resident under way, a councillor,
/// somebody of scrutiny, somebody of data entry, an officer, an administrator; and to somebody of another council whose role may
/// open the page (whose may not is refused like those of this one). `in` is a redirect to sign in, `ended` one to the page of an
/// ended session, `on` any other. `{new}` is another number each time.
pub(super) const TABLE: &str = "
GET  / -                                                           200   200   200   200   200   200   200   200
GET  /favicon.svg -                                                200   200   200   200   200   200   200   200
GET  /script/resident.js -                                         200   200   200   200   200   200   200   200
GET  /script/designer.js -                                         200   200   200   200   200   200   200   200
GET  /robots.txt -                                                 200   200   200   200   200   200   200   200
GET  /healthz -                                                    200   200   200   200   200   200   200   200
GET  /readyz -                                                     200   200   200   200   200   200   200   200
GET  /brand/colours/{colours}               - 200 200 200 200 200 200 200 200
GET  /brand/logo/{council}/{file}           - 404 404 404 404 404 404 404 404
GET  /help -                                                       200   200   200   200   200   200   200   200
GET  /help/privacy -                                               200   200   200   200   200   200   200   200
GET  /help/accessibility -                                         200   200   200   200   200   200   200   200
GET  /help/cookies -                                               200   200   200   200   200   200   200   200
GET  /help/{council} -                                             200   200   200   200   200   200   200   200
GET  /help/{council}/privacy -                                     200   200   200   200   200   200   200   200
GET  /help/{council}/accessibility -                               200   200   200   200   200   200   200   200
GET  /help/{council}/cookies -                                     200   200   200   200   200   200   200   200
GET  /help/{council}/feedback -                                    200   200   200   200   200   200   200   200
POST /help/{council}/feedback key=short                            on    on    on    on    on    on    on    on
GET  /help/{council}/feedback/sent -                               200   200   200   200   200   200   200   200
GET  /results/{council} -                                          200   200   200   200   200   200   200   200
GET  /results/{council}/wards -                                    200   200   200   200   200   200   200   200
GET  /results/{council}/wards/{ward} -                             200   200   200   200   200   200   200   200
GET  /results/{council}/how -                                      200   200   200   200   200   200   200   200
GET  /results/{council}/data -                                     200   200   200   200   200   200   200   200
GET  /results/{council}/figures.csv -                              200   200   200   200   200   200   200   200
GET  /results/{council}/wards.geojson -                            200   200   200   200   200   200   200   200
GET  /survey/{council} -                                           200   200   200   200   200   200   200   200
GET  /survey/{council}/code -                                      200   200   200   200   200   200   200   200
POST /survey/{council}/code code=short                             422   422   422   422   422   422   422   422
GET  /survey/{council}/open -                                      200   200   200   200   200   200   200   200
POST /survey/{council}/open key=short                              on    on    on    on    on    on    on    on
GET  /survey/{council}/postcode -                                  ended 200   ended ended ended ended ended ended
POST /survey/{council}/postcode postcode=NB1+1AA                   ended on    ended ended ended ended ended ended
GET  /survey/{council}/ward -                                      ended 200   ended ended ended ended ended ended
POST /survey/{council}/ward ward={ward}                            ended on    ended ended ended ended ended ended
GET  /survey/{council}/outside -                                   200   200   200   200   200   200   200   200
GET  /survey/{council}/question/{code} -                           ended 200   ended ended ended ended ended ended
POST /survey/{council}/question/{code} action=skip                 ended on    ended ended ended ended ended ended
GET  /survey/{council}/about-you -                                 ended 200   ended ended ended ended ended ended
POST /survey/{council}/about-you action=skip                       ended on    ended ended ended ended ended ended
GET  /survey/{council}/check -                                     ended on    ended ended ended ended ended ended
POST /survey/{council}/check -                                     ended 422   ended ended ended ended ended ended
GET  /survey/{council}/done -                                      ended on    ended ended ended ended ended ended
GET  /survey/{council}/copy -                                      410   on    410   410   410   410   410   410
GET  /survey/{council}/copy.pdf -                                  410   on    410   410   410   410   410   410
GET  /survey/{council}/stop -                                      ended 200   ended ended ended ended ended ended
POST /survey/{council}/stop -                                      on    on    on    on    on    on    on    on
GET  /survey/{council}/return-code -                               on    on    on    on    on    on    on    on
POST /survey/{council}/return-code -                               ended on    ended ended ended ended ended ended
GET  /survey/{council}/stopped -                                   200   200   200   200   200   200   200   200
GET  /survey/{council}/expired -                                   200   200   200   200   200   200   200   200
GET  /survey/{council}/session -                                   200   200   200   200   200   200   200   200
POST /survey/{council}/session -                                   200   200   200   200   200   200   200   200
GET  /survey/{council}/withdraw -                                  200   200   200   200   200   200   200   200
POST /survey/{council}/withdraw reference=short                    422   422   422   422   422   422   422   422
GET  /survey/{council}/withdrawn -                                 200   200   200   200   200   200   200   200
GET  /staff -                                                      in    in    on    on    on    on    on    on
GET  /staff/sign-in -                                              200   200   200   200   200   200   200   200
POST /staff/sign-in email={new}@b                                  422   422   422   422   422   422   422   422
GET  /staff/sign-in/code -                                         on    on    on    on    on    on    on    on
POST /staff/sign-in/code code=123456                               on    on    on    on    on    on    on    on
GET  /staff/set-password -                                         200   200   200   200   200   200   200   200
POST /staff/set-password code=short                                422   422   422   422   422   422   422   422
GET  /staff/forgotten -                                            200   200   200   200   200   200   200   200
POST /staff/forgotten email=a@b                                    422   422   422   422   422   422   422   422
POST /staff/sign-out -                                             on    on    on    on    on    on    on    on
GET  /staff/ward -                                                 in    in    200   200   200   200   200   200
GET  /staff/fieldwork wave=1                                       in    in    403   403   403   200   200   200
GET  /staff/fieldwork/responses.csv wave=1                         in    in    403   403   403   200   200   200
GET  /staff/interviews wave=1                                      in    in    403   403   200   200   200   200
POST /staff/interviews wave=1&code=x                               in    in    403   403   422   422   422   422
GET  /staff/interviews/cards.pdf wave=1                            in    in    403   403   200   200   200   200
GET  /staff/interviews/{interview} -                               in    in    403   403   200   200   200   404
GET  /staff/interviews/{interview}/start mode=telephone&language=en in    in    403   403   on    on    on    404
POST /staff/interviews/{interview}/start mode=telephone&language=en in    in    403   403   on    on    on    404
POST /staff/interviews/{interview}/outcome attempt-mode=telephone&outcome=appointment in    in    403   403   on    on    on    404
GET  /staff/interviews/{interview}/postcode -                      in    in    403   403   200   200   200   404
POST /staff/interviews/{interview}/postcode postcode=NB1+1AA       in    in    403   403   on    on    on    404
GET  /staff/interviews/{interview}/question/{code} -               in    in    403   403   200   200   200   404
POST /staff/interviews/{interview}/question/{code} action=skip     in    in    403   403   on    on    on    404
GET  /staff/interviews/{interview}/about-you -                     in    in    403   403   200   200   200   404
POST /staff/interviews/{interview}/about-you action=skip           in    in    403   403   on    on    on    404
GET  /staff/interviews/{interview}/check -                         in    in    403   403   on    on    on    404
POST /staff/interviews/{interview}/check -                         in    in    403   403   422   422   422   404
GET  /staff/interviews/{interview}/done -                          in    in    403   403   on    on    on    404
GET  /staff/paper wave=1                                           in    in    403   403   200   200   200   200
POST /staff/paper wave=1&code=x                                    in    in    403   403   422   422   422   422
GET  /staff/paper/questionnaire.pdf wave=1                         in    in    403   403   403   200   200   200
GET  /staff/paper/{paper} -                                        in    in    403   403   200   200   200   404
POST /staff/paper/{paper} -                                        in    in    403   403   on    on    on    on
GET  /staff/paper/{paper}/settle -                                 in    in    403   403   on    on    on    404
POST /staff/paper/{paper}/settle -                                 in    in    403   403   on    on    on    404
GET  /staff/paper/{paper}/remove -                                 in    in    403   403   403   200   200   404
POST /staff/paper/{paper}/remove -                                 in    in    403   403   403   on    on    on
GET  /staff/fieldwork/signals.csv wave=1                           in    in    403   403   403   200   200   200
GET  /staff/weighting set={set}                                    in    in    403   403   403   200   200   404
POST /staff/weighting wave=1                                       in    in    403   403   403   on    on    422
GET  /staff/weighting/margins.csv set={set}                        in    in    403   403   403   200   200   404
GET  /staff/publish set={set}                                      in    in    403   403   403   200   200   404
POST /staff/publish set={set}                                      in    in    403   403   403   on    on    404
GET  /staff/published id={publication}                             in    in    403   403   403   200   200   404
GET  /staff/account -                                              in    in    200   200   200   200   200   200
POST /staff/account/password current=x&new=y                       in    in    422   422   422   422   422   422
POST /staff/account/sessions/end session=x                         in    in    on    on    on    on    on    on
POST /staff/account/sessions/end-others -                          in    in    on    on    on    on    on    on
GET  /staff/accounts -                                             in    in    403   403   403   403   200   200
GET  /staff/second-factor -                                        in    in    200   200   200   200   200   200
POST /staff/second-factor action=off                               in    in    on    on    on    on    on    on
POST /staff/second-factor/begin current=x                          in    in    422   422   422   422   422   422
GET  /staff/second-factor/enrol -                                  in    in    on    on    on    on    on    on
POST /staff/second-factor/confirm code=123456                      in    in    on    on    on    on    on    on
GET  /staff/accounts/new -                                         in    in    403   403   403   403   200   200
POST /staff/accounts/new name=A&email=a@b.uk                       in    in    403   403   403   403   422   422
POST /staff/accounts/second-factor required=no                     in    in    403   403   403   403   on    on
GET  /staff/accounts/{account} -                                   in    in    403   403   403   403   200   404
POST /staff/accounts/{account}/role role=officer                   in    in    403   403   403   403   on    404
POST /staff/accounts/{account}/active action=deactivate            in    in    403   403   403   403   on    404
POST /staff/accounts/{account}/sessions action=end                 in    in    403   403   403   403   on    404
POST /staff/accounts/{account}/link action=make                    in    in    403   403   403   403   200   404
POST /staff/accounts/{account}/second-factor action=remove         in    in    403   403   403   403   on    404
GET  /staff/feedback -                                             in    in    403   403   403   200   200   200
GET  /staff/kiosks -                                               in    in    403   403   403   200   200   200
POST /staff/kiosks place=                                          in    in    403   403   403   422   422   422
GET  /staff/languages -                                            in    in    403   403   403   200   200   200
POST /staff/languages action=approve                               in    in    403   403   403   on    on    on
GET  /staff/audit -                                                in    in    403   403   403   200   200   200
GET  /staff/audit/entries.csv -                                    in    in    403   403   403   403   200   200
GET  /staff/council                         - in in 403 403 403 403 200 200
POST /staff/council                         band=red in in 403 403 403 403 422 422
POST /staff/council/logo                    - in in 403 403 403 403 400 400
GET  /staff/questions                       - in in 403 403 403 200 200 200
POST /staff/questions                       from=nothing 401 401 403 403 403 422 422 422
POST /staff/questions/import                - in in 403 403 403 400 400 400
GET  /staff/questions/help                  - in in 403 403 403 200 200 200
GET  /staff/questions/bank                  - in in 403 403 403 200 200 200
GET  /staff/questions/bank/{question}       - in in 403 403 403 200 200 200
POST /staff/questions/bank/{question}       action=remove 401 401 403 403 403 400 400 400
GET  /staff/questions/draft/{draft}         - in in 403 403 403 200 200 404
POST /staff/questions/draft/{draft}         title= 401 401 403 403 403 422 422 404
POST /staff/questions/draft/{draft}/section/{item} title=T 401 401 403 403 403 410 410 404
POST /staff/questions/draft/{draft}/entry/{item} stem=x 401 401 403 403 403 on on 404
POST /staff/questions/draft/{draft}/entry/{item}/look stem=x 401 401 403 403 403 200 200 404
POST /staff/questions/draft/{draft}/preview/{item} stem=x 401 401 403 403 403 200 200 404
GET  /staff/questions/draft/{draft}/add     - in in 403 403 403 200 200 404
POST /staff/questions/draft/{draft}/add     action=new 401 401 403 403 403 422 422 404
POST /staff/questions/draft/{draft}/comments comment= 401 401 403 403 403 on on 404
GET  /staff/questions/draft/{draft}/preview/{item} - in in 403 403 403 200 200 404
GET  /staff/questions/draft/{draft}/paper.pdf - in in 403 403 403 200 200 404
GET  /staff/questions/draft/{draft}/try     - in in 403 403 403 200 200 404
POST /staff/questions/draft/{draft}/try     - in in 403 403 403 200 200 404
GET  /staff/questions/draft/{draft}/paths   - in in 403 403 403 200 200 404
GET  /staff/questions/draft/{draft}/translate - in in 403 403 403 200 200 404
POST /staff/questions/draft/{draft}/translate language=cy&section=1 401 401 403 403 403 on on 404
GET  /staff/questions/draft/{draft}/changes - in in 403 403 403 200 200 404
GET  /staff/questions/draft/{draft}/compare - in in 403 403 403 200 200 404
GET  /staff/questions/draft/{draft}/files   - in in 403 403 403 200 200 404
GET  /staff/questions/draft/{draft}/files/{file} - in in 403 403 403 200 200 404
POST /staff/questions/draft/{draft}/files/translation - in in 403 403 403 400 400 404
GET  /staff/questions/draft/{draft}/publish - in in 403 403 403 200 200 404
POST /staff/questions/draft/{draft}/publish revision=9 401 401 403 403 403 on on 404
GET /staff/questions/version/{version} - in in 403 403 403 200 200 200
POST /staff/questions/version/{version} action=nothing 401 401 403 403 403 on on on
GET /staff/questions/version/{version}/compare/{other} - in in 403 403 403 200 200 200
GET /staff/questions/version/{version}/files - in in 403 403 403 200 200 200
GET /staff/questions/version/{version}/files/{file} - in in 403 403 403 200 200 200
";

/// A line of the table.
pub(super) struct Line {
    pub(super) method: &'static str,
    pub(super) pattern: &'static str,
    pub(super) sent: &'static str,
    pub(super) expected: Vec<&'static str>,
}

pub(super) fn lines() -> Vec<Line> {
    let line = |line: &'static str| {
        let mut words = line.split_whitespace();
        let mut next = || words.next().unwrap();
        let (method, pattern, sent) = (next(), next(), next());
        Line { method, pattern, sent: if sent == "-" { "" } else { sent }, expected: words.collect() }
    };
    TABLE.lines().filter(|line| !line.is_empty()).map(line).collect()
}
