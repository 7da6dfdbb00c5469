// Runs in every page of the bench: the clock of what a person sees there.

/** When what stands now is on the screen, in milliseconds since the page was asked for. */
const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))

const until = isSo =>
  new Promise(done => {
    const look = () => (isSo() ? done() : requestAnimationFrame(look))
    look()
  })

globalThis.bench = {
  /** When the first rows are seen. */
  firstView: until(() => document.querySelector('.list tr[aria-rowindex], [data-last]')).then(painted),

  /** When the map is drawn, where there is one, and a moment later: without a graphics card it takes a second. */
  async atRest() {
    await until(() => !document.querySelector('.map:not([data-drawn=true])'))
    await new Promise(done => setTimeout(done, 1500))
  },

  /** Milliseconds from doing something until another number is seen in `counted`. */
  async changing(counted, act) {
    const before = document.querySelector(counted).textContent
    const started = performance.now()
    act()
    await until(
      () => document.querySelector(counted)?.textContent !== before && !document.querySelector('[aria-busy=true]'),
    )
    return (await painted()) - started
  },

  /** Milliseconds of each frame while an element is scrolled to its end, some lines a frame. */
  async scrolling(selector) {
    const box = document.querySelector(selector)
    const frames = []
    let last = await new Promise(requestAnimationFrame)
    while (box.scrollTop + box.clientHeight < box.scrollHeight - 1) {
      box.scrollTop += 60
      const now = await new Promise(requestAnimationFrame)
      frames.push(now - last)
      last = now
    }
    return frames
  },
}
