import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headlineIn } from './headline.ts'

test('the outlet is blanked wherever it stands, and all letters keep their place', () => {
  assert.equal(headlineIn('Two shot in Gary - KXYZ'), 'Two shot in Gary       ')
  assert.equal(headlineIn('KXYZ | Two shot in Gary'), '       Two shot in Gary')
  assert.equal(headlineIn('Army-backed raid: two dead'), 'Army-backed raid: two dead')
  assert.equal(headlineIn('KXYZ'), '    ')
})
